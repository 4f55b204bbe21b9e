/** Taking documents in: read, decide, keep, tell. And trying one without keeping anything. */
package org.dragoman.ingest.receipt;
