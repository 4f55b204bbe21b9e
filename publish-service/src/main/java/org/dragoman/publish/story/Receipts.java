package org.dragoman.publish.story;

import java.util.Optional;

/** Remembers orders by the key their sender chose, so that each is carried out once. */
public interface Receipts {

  /** The fingerprint of what was done under this key, if anything was. */
  Optional<String> of(String key);

  void write(String key, String fingerprint);
}
