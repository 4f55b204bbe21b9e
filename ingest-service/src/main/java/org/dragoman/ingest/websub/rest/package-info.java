/** Where hubs call. */
package org.dragoman.ingest.websub.rest;
