/** What arrivals are counted by. */
package org.dragoman.ingest.receipt.metrics;
