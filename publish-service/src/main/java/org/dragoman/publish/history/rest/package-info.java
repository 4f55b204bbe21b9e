/** Histories over HTTP: {@code /api/stories/{id}/history} and what hangs on it. */
package org.dragoman.publish.history.rest;
