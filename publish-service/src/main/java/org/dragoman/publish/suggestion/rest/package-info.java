/** Suggestions for editors' systems. */
package org.dragoman.publish.suggestion.rest;
