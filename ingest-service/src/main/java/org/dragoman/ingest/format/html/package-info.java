/**
 * A web page: its text as found by the page feature, what it says of itself by JSON-LD, OpenGraph
 * and meta.
 */
package org.dragoman.ingest.format.html;
