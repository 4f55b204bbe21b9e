/** Sources that have gone quiet for longer than is their own habit. */
package org.dragoman.ingest.quiet;
