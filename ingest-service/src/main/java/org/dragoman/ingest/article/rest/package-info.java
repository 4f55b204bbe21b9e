/** Articles over HTTP. */
package org.dragoman.ingest.article.rest;
