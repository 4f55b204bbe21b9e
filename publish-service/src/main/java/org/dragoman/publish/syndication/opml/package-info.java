/** OPML. */
package org.dragoman.publish.syndication.opml;
