/** Atom 1.0 (RFC 4287), with text, HTML and XHTML constructs and {@code xml:base}. */
package org.dragoman.ingest.format.atom;
