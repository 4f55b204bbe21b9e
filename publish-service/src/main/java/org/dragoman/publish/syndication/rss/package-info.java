/** RSS 2.0. */
package org.dragoman.publish.syndication.rss;
