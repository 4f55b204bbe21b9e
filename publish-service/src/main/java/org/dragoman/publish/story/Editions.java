package org.dragoman.publish.story;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What readers can read: the newest published version of each published story, nothing else. */
public interface Editions {

  /** By first publication, newest first. */
  Page newest(Stretch stretch);

  /** All of them from the newest on. */
  default Page newest(int limit) {
    return newest(new Stretch(null, null, Set.of(), limit));
  }

  /** Those of these stories that readers can read, in this order. */
  List<Edition> of(List<String> storyIds);

  /** BCP 47, of all that readers can read, in the order of the tags. */
  List<String> languages();

  Shelf at(String slug);

  /**
   * A part of the list.
   *
   * @param after where the last page ended; null for the first page
   * @param language of exactly this; null for any
   * @param without ids of stories that stand elsewhere
   */
  record Stretch(
      @Nullable Cursor after, @Nullable String language, Set<String> without, int limit) {
    public Stretch {
      without = Set.copyOf(without);
    }
  }

  /**
   * @param next cursor of the next page; null on the last
   */
  record Page(List<Edition> editions, @Nullable Cursor next) {
    public Page {
      editions = List.copyOf(editions);
    }

    /**
     * @param found of one more than the page takes, if there are more
     */
    public static Page of(List<Edition> found, int limit) {
      List<Edition> page = found.subList(0, Math.min(limit, found.size()));
      return new Page(
          page,
          found.size() > limit
              ? new Cursor(0, page.getLast().publishedAt(), page.getLast().storyId())
              : null);
    }
  }

  /** What stands at an address. */
  sealed interface Shelf {

    record Standing(Edition edition) implements Shelf {}

    /** It was published and has been taken back. */
    record TakenBack(Catalogue.Change.Retracted story) implements Shelf {}

    record Empty() implements Shelf {}
  }
}
