/** Turns in PostgreSQL. */
package org.dragoman.ingest.turn.db;
