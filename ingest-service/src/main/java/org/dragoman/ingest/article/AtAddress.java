package org.dragoman.ingest.article;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which articles of any source are known by an address. In the caller's transaction. */
@FunctionalInterface
public interface AtAddress {

  /**
   * @param url as somebody else may spell it, see {@link org.dragoman.ingest.identity.Address}
   * @return newest first; none where several articles of a source share the address
   */
  List<Found> of(String url);

  /**
   * @param title of its newest version
   */
  record Found(UUID id, String source, String title, String status, Instant capturedAt) {}
}
