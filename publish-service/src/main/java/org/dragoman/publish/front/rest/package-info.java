/** The front page's order over the API. */
package org.dragoman.publish.front.rest;
