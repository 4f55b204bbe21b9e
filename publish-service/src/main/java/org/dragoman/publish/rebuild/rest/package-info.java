/** Rebuilds over HTTP. */
package org.dragoman.publish.rebuild.rest;
