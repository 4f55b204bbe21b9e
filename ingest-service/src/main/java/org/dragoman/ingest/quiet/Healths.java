package org.dragoman.ingest.quiet;

import java.util.Map;
import java.util.Optional;

/** How each source was found last. In the caller's transaction. */
public interface Healths {

  /** Nobody else changes it until the transaction ends. */
  Optional<Health> hold(String source);

  /** Empty for a source that has no habit yet. */
  Optional<Health> find(String source);

  /** Of every source that has one, by source. */
  Map<String, Health> all();

  void save(String source, Health health);

  /** Forgets sources that are configured no more. */
  void prune();

  /** How many sources are quiet. */
  int quiet();
}
