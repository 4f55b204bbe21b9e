/** JSON Feed. */
package org.dragoman.publish.syndication.jsonfeed;
