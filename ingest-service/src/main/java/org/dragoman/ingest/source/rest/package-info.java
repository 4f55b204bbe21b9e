/** Sources over HTTP. */
package org.dragoman.ingest.source.rest;
