/** The readers' site over HTTP. */
package org.dragoman.publish.site.web;
