/** Which language an article is in. */
package org.dragoman.ingest.language;
