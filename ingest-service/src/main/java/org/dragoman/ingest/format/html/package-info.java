/** A web page: its text by readability4j, what it says of itself by JSON-LD, OpenGraph and meta. */
package org.dragoman.ingest.format.html;
