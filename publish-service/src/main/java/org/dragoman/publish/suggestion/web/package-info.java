/** Suggestions as a fragment of the desk. */
package org.dragoman.publish.suggestion.web;
