/** Reads ninjs with Jackson's tree. */
package org.dragoman.ingest.format.ninjs.json;
