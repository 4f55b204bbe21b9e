/** The preview in a browser. */
package org.dragoman.publish.preview.web;
