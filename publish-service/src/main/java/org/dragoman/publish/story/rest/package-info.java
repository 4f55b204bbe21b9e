/** Stories over HTTP: {@code /api/stories}. */
package org.dragoman.publish.story.rest;
