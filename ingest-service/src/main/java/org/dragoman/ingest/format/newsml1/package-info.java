/** NewsML 1.0 to 1.2 of the IPTC. */
package org.dragoman.ingest.format.newsml1;
