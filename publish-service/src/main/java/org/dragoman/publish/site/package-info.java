/** What readers see: the front page, a page for each published story, and nothing else. */
package org.dragoman.publish.site;
