/**
 * Starting a story by hand: somebody pastes a text or a page's address, sees what would come of it,
 * and sends it through ingest-service like any other article.
 */
package org.dragoman.publish.start;
