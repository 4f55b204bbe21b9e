package org.dragoman.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What makes a request conditional (RFC 9110 section 13): the validators of the answer known.
 *
 * @param etag sent back as {@code If-None-Match}, byte for byte
 * @param lastModified sent back as {@code If-Modified-Since}, byte for byte
 */
public record Conditions(@Nullable String etag, @Nullable String lastModified) {

  /** Nothing is known: the document is wanted whatever it is. */
  public static final Conditions NONE = new Conditions(null, null);

  public boolean none() {
    return etag == null && lastModified == null;
  }
}
