package org.dragoman.publish.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.event.ArticleCorrected;
import org.dragoman.contracts.event.ArticlePublished;
import org.dragoman.contracts.event.ArticleRetracted;
import org.dragoman.contracts.event.Event;
import org.dragoman.publish.story.Catalogue.Change;
import org.dragoman.publish.story.Slugs;

/** A version that came out, as far as it matters who is to get it. */
public sealed interface Release {
  String storyId();

  /** Of the story, from 1. */
  int version();

  /** When it came out. */
  Instant at();

  /**
   * Published or corrected.
   *
   * @param language BCP 47
   * @param outlet slug of its name; empty without one
   * @param keywords slugs
   */
  record Text(
      String storyId,
      int version,
      Instant at,
      String title,
      String language,
      String outlet,
      List<String> keywords)
      implements Release {
    public Text {
      keywords = List.copyOf(keywords);
    }
  }

  /**
   * Taken back.
   *
   * @param reason for readers
   */
  record Retraction(String storyId, int version, Instant at, String reason) implements Release {}

  /** Empty where the event is about something else. */
  static Optional<Release> of(Event event) {
    return switch (event) {
      case ArticlePublished e ->
          Optional.of(
              text(
                  e.storyId(),
                  e.storyVersion(),
                  e.publishedAt(),
                  e.language(),
                  e.article(),
                  e.credit()));
      case ArticleCorrected e ->
          Optional.of(
              text(
                  e.storyId(),
                  e.storyVersion(),
                  e.correctedAt(),
                  e.language(),
                  e.article(),
                  e.credit()));
      case ArticleRetracted e ->
          Optional.of(new Retraction(e.storyId(), e.storyVersion(), e.retractedAt(), e.reason()));
      default -> Optional.empty();
    };
  }

  static Release of(Change version) {
    return switch (version) {
      case Change.Standing(var edition) ->
          text(
              edition.storyId(),
              edition.version(),
              edition.updatedAt(),
              edition.language(),
              edition.article(),
              edition.credit());
      case Change.Retracted(var edition, var own, var reason, var at) ->
          new Retraction(edition.storyId(), own, at, reason);
    };
  }

  private static Text text(
      String storyId, int version, Instant at, String language, Article article, Credit credit) {
    Credit.Outlet outlet = credit.outlet();
    return new Text(
        storyId,
        version,
        at,
        article.title(),
        language,
        outlet == null || outlet.name() == null ? "" : Slugs.of(outlet.name(), ""),
        article.keywords().stream().map(keyword -> Slugs.of(keyword, "")).toList());
  }
}
