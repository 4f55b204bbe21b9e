/** Asking the other services of the house over HTTP. */
package org.dragoman.publish.neighbour.http;
