package org.dragoman.ingest.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.article.Articles;
import org.jspecify.annotations.Nullable;

/** An article as it stands, and how it came to be so. */
public record ArticlePage(
    UUID id,
    String source,
    String title,
    @Nullable String deck,
    @Nullable String url,
    @Nullable String externalId,
    @Nullable String language,
    List<Trial.Line> blocks,
    List<VersionLine> versions) {

  /** A version of it, with the document that brought it. */
  public record VersionLine(int version, String status, When at, UUID receipt) {}

  static ArticlePage of(Articles.Kept kept, Instant now) {
    Article article = kept.current();
    return new ArticlePage(
        kept.id(),
        kept.source(),
        article.title().isBlank() ? "(no headline)" : article.title(),
        article.deck(),
        article.url(),
        article.externalId(),
        article.language(),
        article.body().stream().limit(6).map(Trial::line).toList(),
        kept.versions().stream()
            .map(each ->
                new VersionLine(
                    each.version(), each.status(), When.at(each.capturedAt(), now), each.receipt()))
            .toList());
  }
}
