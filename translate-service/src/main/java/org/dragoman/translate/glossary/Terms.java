package org.dragoman.translate.glossary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms in force for one language pair and outlet, as of one version of the glossary. */
public interface Terms {

  /** No glossary is in force. */
  Terms NONE =
      new Terms() {
        @Override
        public @Nullable Integer version() {
          return null;
        }

        @Override
        public List<Occurrence> in(String text) {
          return List.of();
        }
      };

  /** Null where no glossary is in force. */
  @Nullable Integer version();

  /**
   * The terms a sentence holds, in reading order, none within another.
   *
   * @param text plain
   */
  List<Occurrence> in(String text);
}
