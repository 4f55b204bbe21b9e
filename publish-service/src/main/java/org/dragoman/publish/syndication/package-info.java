/** Published stories for other systems. */
package org.dragoman.publish.syndication;
