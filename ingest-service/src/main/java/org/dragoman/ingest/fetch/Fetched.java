package org.dragoman.ingest.fetch;

import java.time.Instant;
import org.dragoman.guard.Guard;
import org.dragoman.ingest.format.Document;
import org.jspecify.annotations.Nullable;

/** What came of asking for a document. Reasons are one sentence for a person. */
public sealed interface Fetched {

  /** A document; whether it differs from the last one is for the caller to see. */
  record Changed(Document document, Answer answer) implements Fetched {}

  /** 304: what is known is still so. */
  record NotModified(Answer answer) implements Fetched {}

  /** 410: it is gone, and its host says so on purpose. */
  record Gone(Answer answer) implements Fetched {}

  /**
   * 429 or 503: not now.
   *
   * @param retryAt the earliest time the host wants to be asked again, if it says so
   */
  record RateLimited(Answer answer, @Nullable Instant retryAt) implements Fetched {}

  /**
   * @param answer if there was any
   */
  record Failed(Fault fault, String reason, @Nullable Answer answer) implements Fetched {}

  /** Kinds of failure: who could mend it. */
  enum Fault {
    /** The address is none, or may not be asked for: see {@link WebAddress} and {@link Guard}. */
    REFUSED,
    /** No such host, no connection, no valid certificate, an answer broken off. */
    UNREACHABLE,
    /** No whole answer within the time allowed. */
    TOO_SLOW,
    /** More bytes, packed or unpacked, than are taken. */
    TOO_LARGE,
    /** Too many redirects, or round in a circle, or to nowhere. */
    REDIRECTED,
    /** 401, 403, 404 and their like: the host does not give it to us. */
    DENIED,
    /** Any other status that is no success, or a body that cannot be unpacked. */
    BROKEN
  }
}
