package org.dragoman.publish.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a list of stories is asked for; null asks for all.
 *
 * @param desk empty for those of none
 * @param assignee empty for those nobody has
 * @param owing only those with open obligations
 * @param from when they came in, at the earliest
 * @param until when they came in, before that
 * @param text words as in a web search, in any language of the stories
 * @param folded copies of one text as one entry: the first of them by the order asked for
 */
public record StoryQuery(
    @Nullable String state,
    @Nullable String language,
    @Nullable String sourceLanguage,
    @Nullable String outlet,
    @Nullable String desk,
    @Nullable String assignee,
    boolean owing,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable String text,
    Sort sort,
    boolean folded,
    @Nullable Cursor cursor,
    int limit) {

  /** Of everything, by its plainest filters. */
  public StoryQuery(
      @Nullable String state,
      @Nullable String language,
      @Nullable String outlet,
      @Nullable String text,
      @Nullable Cursor cursor,
      int limit) {
    this(
        state,
        language,
        null,
        outlet,
        null,
        null,
        false,
        null,
        null,
        text,
        Sort.QUEUE,
        false,
        cursor,
        limit);
  }

  public StoryQuery {
    if (limit < 1) {
      throw new IllegalArgumentException("limit: at least one story");
    }
  }

  /** The same of every state: what the counts by state are counted of. */
  public StoryQuery ofEveryState() {
    return new StoryQuery(
        null,
        language,
        sourceLanguage,
        outlet,
        desk,
        assignee,
        owing,
        from,
        until,
        text,
        sort,
        folded,
        cursor,
        limit);
  }
}
