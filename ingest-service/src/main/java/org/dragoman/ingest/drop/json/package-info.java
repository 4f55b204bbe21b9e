/** What became of a file, as JSON. */
package org.dragoman.ingest.drop.json;
