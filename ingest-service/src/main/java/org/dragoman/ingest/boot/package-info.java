/** Wiring of the service. */
package org.dragoman.ingest.boot;
