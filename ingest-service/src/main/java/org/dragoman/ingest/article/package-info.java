/** The articles of all sources and their versions, and the decision what an arrival is. */
package org.dragoman.ingest.article;
