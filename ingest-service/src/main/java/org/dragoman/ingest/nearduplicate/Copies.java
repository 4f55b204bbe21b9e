package org.dragoman.ingest.nearduplicate;

import java.util.List;
import java.util.UUID;

/** What is linked to what. Everything happens in the caller's transaction. */
public interface Copies {

  /** Of an article, the likest first. */
  List<Copy> of(UUID article);

  /**
   * @param source id of its source
   * @param title of its current version
   */
  record Copy(UUID id, String source, String title, Likeness likeness) {}
}
