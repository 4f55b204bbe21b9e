/**
 * What a document is and what articles it holds. A small dispatcher picks the reader by content
 * type and by sniffing; each format has its folder and maps its wire form to the one article model.
 */
package org.dragoman.ingest.format;
