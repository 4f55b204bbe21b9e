package org.dragoman.publish.credit;

import java.util.List;
import java.util.Map;

/** Where house styles written by people are kept, all of them, for ever. */
public interface StyleShelf {

  /** The newest of each language, by language. It may be a second old. */
  Map<String, KeptStyle> newest();

  /** All of one language, the newest first. */
  List<KeptStyle> all(String language);

  /** Keeps a revision; false, and nothing is kept, where there is one of that number already. */
  boolean keep(KeptStyle style);
}
