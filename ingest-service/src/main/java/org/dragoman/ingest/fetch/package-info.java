/**
 * What is asked for rather than sent: documents on the web, guarded against addresses that nobody
 * outside may reach, and the polling of feeds.
 */
package org.dragoman.ingest.fetch;
