/** The outbox table and its leases in PostgreSQL. */
package org.dragoman.outbox.db;
