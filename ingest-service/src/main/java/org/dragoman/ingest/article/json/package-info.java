/** Articles as canonical JSON. */
package org.dragoman.ingest.article.json;
