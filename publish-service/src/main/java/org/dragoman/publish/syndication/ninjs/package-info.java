/** ninjs. */
package org.dragoman.publish.syndication.ninjs;
