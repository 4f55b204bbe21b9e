/** What is published, over a JSON API. */
package org.dragoman.publish.syndication.rest;
