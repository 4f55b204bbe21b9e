/** Finds the feeds of a site. */
package org.dragoman.ingest.source.discovery;
