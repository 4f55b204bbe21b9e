/** Pages as readers would get them, before they do. */
package org.dragoman.publish.preview;
