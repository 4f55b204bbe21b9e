/** The outbox table and its leases in PostgreSQL, and how SQL is run. */
package org.dragoman.outbox.db;
