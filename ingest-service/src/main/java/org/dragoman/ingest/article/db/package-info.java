/** Articles in PostgreSQL. */
package org.dragoman.ingest.article.db;
