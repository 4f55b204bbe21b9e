/** NewsML-G2. */
package org.dragoman.publish.syndication.newsml;
