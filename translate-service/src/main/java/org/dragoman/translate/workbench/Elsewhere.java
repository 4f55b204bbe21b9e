package org.dragoman.translate.workbench;

import org.jspecify.annotations.Nullable;

/**
 * Where the pages of other services stand.
 *
 * @param desk of publish-service; null if unknown
 * @param sources of ingest-service; null if unknown
 */
public record Elsewhere(@Nullable String desk, @Nullable String sources) {

  /** What leads on from an article; a link that is unknown is null. */
  public record Links(@Nullable String story, @Nullable String evidence) {}

  Links of(String articleId, String language) {
    return new Links(
        desk == null ? null : Address.of(desk + "/articles/" + articleId + "/" + language),
        sources == null ? null : Address.of(sources + "/articles/" + articleId));
  }
}
