/**
 * RSS 2.0 with Content, Dublin Core and Media RSS. Read from the XML tree rather than by ROME,
 * which flattens several authors, does not resolve relative links and loses where a document
 * breaks.
 */
package org.dragoman.ingest.format.rss;
