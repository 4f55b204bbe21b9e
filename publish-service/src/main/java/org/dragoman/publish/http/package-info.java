/** What the service's pages and feeds share of HTTP. */
package org.dragoman.publish.http;
