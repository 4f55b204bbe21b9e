/** Suggestions as translate-service answers them. */
package org.dragoman.publish.suggestion.http;
