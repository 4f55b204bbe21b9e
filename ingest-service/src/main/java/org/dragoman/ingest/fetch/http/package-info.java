/** Documents over HTTP. */
package org.dragoman.ingest.fetch.http;
