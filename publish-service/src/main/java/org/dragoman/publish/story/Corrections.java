package org.dragoman.publish.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was mended after readers had it: corrections, and stories that were taken back. */
public interface Corrections {

  /** The newest first. */
  Page newest(@Nullable Cursor after, int limit);

  /**
   * @param next cursor of the next page; null on the last
   */
  record Page(List<Entry> entries, @Nullable Cursor next) {
    public Page {
      entries = List.copyOf(entries);
    }

    /**
     * @param found of one more than the page takes, if there are more
     */
    public static Page of(List<Entry> found, int limit) {
      List<Entry> page = found.subList(0, Math.min(limit, found.size()));
      return new Page(page, found.size() > limit ? page.getLast().cursor() : null);
    }
  }

  /**
   * @param slug of the story as it stands now
   * @param title as this version had it; of what was taken back, as its last one had it
   * @param words the note or the reason, for readers; null if nobody wrote any
   */
  record Entry(
      String storyId,
      int version,
      boolean retracted,
      String slug,
      String language,
      String title,
      @Nullable String words,
      Instant at) {

    private Cursor cursor() {
      return new Cursor(version, at, storyId);
    }
  }
}
