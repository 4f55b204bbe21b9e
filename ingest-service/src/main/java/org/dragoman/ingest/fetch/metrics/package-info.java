/** Polling in figures. */
package org.dragoman.ingest.fetch.metrics;
