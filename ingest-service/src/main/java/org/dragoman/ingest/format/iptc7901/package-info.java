/** IPTC 7901, the text transmission format of the teleprinter lines, as agencies still send it. */
package org.dragoman.ingest.format.iptc7901;
