package org.dragoman.ingest.receipt.rest;

import java.io.InputStream;
import org.dragoman.ingest.format.Document;
import org.dragoman.ingest.receipt.Envelope;

/** The body of a request, unpacked. */
sealed interface Body {

  /** It is as small as a document may be, and read. */
  record Whole(Document document) implements Body {}

  /** It is larger, and streams. Reading past what an archive may have throws a Problem. */
  record Large(InputStream content, Envelope envelope) implements Body {}
}
