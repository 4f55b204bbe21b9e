/** The front page's order on the desk; it works without scripts. */
package org.dragoman.publish.front.web;
