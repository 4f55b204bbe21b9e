/** Neighbours over HTTP. */
package org.dragoman.publish.neighbour.http;
