/** What comparisons are counted by. */
package org.dragoman.ingest.nearduplicate.metrics;
