/** What ingest writes to {@code articles.raw}. */
package org.dragoman.translate.translation.kafka;
