/** Polls in PostgreSQL. */
package org.dragoman.ingest.fetch.db;
