/** JSON-LD of a page, read with Jackson. */
package org.dragoman.ingest.format.html.json;
