/** Documents over HTTP. */
package org.dragoman.ingest.receipt.rest;
