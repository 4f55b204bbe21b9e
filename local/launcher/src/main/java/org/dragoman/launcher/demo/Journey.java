package org.dragoman.launcher.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.ArticlePublished;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.launcher.system.Progress;
import org.jspecify.annotations.Nullable;

/** Follows articles by their events and tells of each step. */
final class Journey {
  private final Progress progress;
  private final Map<String, ArticleTranslated> translated = new HashMap<>();
  private final Map<String, ArticlePublished> published = new HashMap<>();

  Journey(Progress progress) {
    this.progress = progress;
  }

  void on(Event event) {
    switch (event) {
      case ArticleCaptured captured -> captured(captured);
      case ArticleTranslated done -> translated(done);
      case ArticlePublished done -> published(done);
      default -> {
        // The demo neither withdraws nor corrects.
      }
    }
  }

  private void captured(ArticleCaptured event) {
    Article article = event.article();
    tell(
        "captured",
        event.source().id(),
        "v%d in %s".formatted(event.sourceVersion(), article.language()),
        article.title());
  }

  private void translated(ArticleTranslated event) {
    translated.put(event.articleId(), event);
    tell("translated", event.source().id(), origins(event.segments()), event.original().title());
  }

  private void published(ArticlePublished event) {
    published.put(event.storyId(), event);
    tell(
        "published",
        event.credit().outlet() == null ? "" : String.valueOf(event.credit().outlet().name()),
        "v" + event.storyVersion(),
        event.article().title());
  }

  private void tell(String step, String source, String detail, String title) {
    progress.say("%-11s %-10s %-34s %s".formatted(step, source, detail, title));
  }

  private static String origins(List<Segment> segments) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Segment segment : segments) {
      counts.merge(name(segment.origin()), 1, Integer::sum);
    }
    return "%d sentences %s".formatted(segments.size(), counts);
  }

  private static String name(Origin origin) {
    return switch (origin) {
      case Origin.Memory memory -> "memory";
      case Origin.Machine machine -> machine.engine();
      case Origin.Human human -> "human";
      case Origin.Untranslated untranslated -> "untranslated";
      case Origin.Source source -> "as is";
    };
  }

  /** The newest translation of an article, once it has been seen. */
  @Nullable ArticleTranslated translation(String articleId) {
    return translated.get(articleId);
  }

  boolean isPublished(String storyId) {
    return published.containsKey(storyId);
  }
}
