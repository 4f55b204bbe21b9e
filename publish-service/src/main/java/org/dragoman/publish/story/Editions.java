package org.dragoman.publish.story;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What readers can read: the newest published version of each published story, nothing else. */
public interface Editions {

  /**
   * By first publication, newest first.
   *
   * @param after where the last page ended; null for the first page
   */
  Page newest(@Nullable Cursor after, int limit);

  Shelf at(String slug);

  /**
   * @param next cursor of the next page; null on the last
   */
  record Page(List<Edition> editions, @Nullable Cursor next) {
    public Page {
      editions = List.copyOf(editions);
    }
  }

  /** What stands at an address. */
  sealed interface Shelf {

    record Standing(Edition edition) implements Shelf {}

    /** It was published and has been taken back. */
    record TakenBack(Story.Retracted story, Optional<Edition> last) implements Shelf {}

    record Empty() implements Shelf {}
  }
}
