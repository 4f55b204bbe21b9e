/** What the formats of news agencies have in common: status and embargo, bylines, rights, dates. */
package org.dragoman.ingest.format.agency;
