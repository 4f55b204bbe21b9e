/** NewsML-G2 of the IPTC, 2.9 to 2.35. */
package org.dragoman.ingest.format.newsmlg2;
