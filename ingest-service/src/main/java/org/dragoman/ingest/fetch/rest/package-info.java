/** Polling over HTTP. */
package org.dragoman.ingest.fetch.rest;
