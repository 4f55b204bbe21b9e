/** What dropped files are counted by. */
package org.dragoman.ingest.drop.metrics;
