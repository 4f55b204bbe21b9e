/** The ledger in PostgreSQL. */
package org.dragoman.publish.delivery.db;
