/** The outlets that articles come from. */
package org.dragoman.ingest.source;
