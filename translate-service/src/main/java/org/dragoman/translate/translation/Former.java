package org.dragoman.translate.translation;

import java.util.List;
import java.util.Objects;

/**
 * What there is already of an article that is to be translated.
 *
 * @param kept what attempts that had to be put off have brought: engines were paid for it
 * @param sent the last translation that was sent
 * @param anew whether nothing that was sent may stand
 */
public record Former(Earlier kept, Earlier sent, boolean anew) {

  public static final Former NONE = new Former(Earlier.NONE, Earlier.NONE, false);

  public Former {
    Objects.requireNonNull(kept, "kept");
    Objects.requireNonNull(sent, "sent");
  }

  /** What is better than nothing, the newest first. */
  List<Earlier> all() {
    return List.of(kept, sent);
  }

  /** What may be used again, the newest first. */
  List<Earlier> reusable() {
    return anew ? List.of(kept) : List.of(kept, sent);
  }
}
