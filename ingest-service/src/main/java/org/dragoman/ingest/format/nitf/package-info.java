/** NITF, the News Industry Text Format of the IPTC, 3.1 to 3.6. */
package org.dragoman.ingest.format.nitf;
