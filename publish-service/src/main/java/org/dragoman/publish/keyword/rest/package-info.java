/** Suggested keywords over the API. */
package org.dragoman.publish.keyword.rest;
