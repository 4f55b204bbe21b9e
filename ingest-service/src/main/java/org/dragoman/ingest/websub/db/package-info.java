/** Subscriptions in PostgreSQL. */
package org.dragoman.ingest.websub.db;
