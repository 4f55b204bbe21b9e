package org.dragoman.ingest.format;

import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself. For a single page, {@code title} is the name of its site.
 *
 * @param link absolute URL of the page the feed belongs to
 * @param language BCP 47, as stated
 * @param hints what it says of fetching it again
 */
public record FeedInfo(
    @Nullable String title,
    @Nullable String link,
    @Nullable String language,
    Format format,
    FeedHints hints) {

  public FeedInfo(
      @Nullable String title, @Nullable String link, @Nullable String language, Format format) {
    this(title, link, language, format, FeedHints.NONE);
  }

  public static FeedInfo of(Format format) {
    return new FeedInfo(null, null, null, format);
  }
}
