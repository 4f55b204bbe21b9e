/** Feeds over HTTP. */
package org.dragoman.publish.syndication.web;
