/** Sources in PostgreSQL. */
package org.dragoman.ingest.source.db;
