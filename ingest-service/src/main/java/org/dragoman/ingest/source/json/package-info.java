/** Sources from a file. */
package org.dragoman.ingest.source.json;
