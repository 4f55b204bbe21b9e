/** Formats that are JSON: JSON Feed 1.1, and one article in this house's own wire form. */
package org.dragoman.ingest.format.json;
