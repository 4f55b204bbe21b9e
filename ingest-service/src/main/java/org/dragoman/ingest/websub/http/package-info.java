/** Requests to hubs. */
package org.dragoman.ingest.websub.http;
