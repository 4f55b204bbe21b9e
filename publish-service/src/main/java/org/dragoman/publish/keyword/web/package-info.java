/** Keywords of a story on the desk; it works without scripts. */
package org.dragoman.publish.keyword.web;
