/** Copies in PostgreSQL. */
package org.dragoman.ingest.nearduplicate.db;
