/** Receipts in PostgreSQL. */
package org.dragoman.ingest.receipt.db;
