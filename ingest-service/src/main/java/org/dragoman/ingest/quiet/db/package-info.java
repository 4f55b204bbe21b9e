/** The health of sources in PostgreSQL. */
package org.dragoman.ingest.quiet.db;
