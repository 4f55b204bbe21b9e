/** By what an article is known again when its source sends it again. */
package org.dragoman.ingest.identity;
