package org.dragoman.publish.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next cursor of the next page; null on the last
 */
public record Listing(List<Hit> hits, @Nullable Cursor next) {
  public Listing {
    hits = List.copyOf(hits);
  }

  /**
   * A story of the list, and why it is there. In found texts what was searched for stands between
   * {@link #OPEN} and {@link #CLOSE}, which no text of ours has.
   *
   * @param title the headline with what was searched for; null without words
   * @param target where it stands in the story's own language; null if not there
   * @param source where it stands in the original; null if not there
   * @param copies stories in the same language made of copies of the same text
   */
  public record Hit(
      Summary entry,
      @Nullable String title,
      @Nullable String target,
      @Nullable String source,
      List<Twin> copies) {
    public static final char OPEN = '\ue000';
    public static final char CLOSE = '\ue001';

    public Hit {
      copies = List.copyOf(copies);
    }
  }

  /** Another outlet's copy of a story's text. */
  public record Twin(String id, String outlet, String state) {}
}
