/** Identity in PostgreSQL. */
package org.dragoman.ingest.identity.db;
