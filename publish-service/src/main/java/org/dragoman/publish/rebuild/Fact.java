package org.dragoman.publish.rebuild;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.contracts.event.ArticleCorrected;
import org.dragoman.contracts.event.ArticlePublished;
import org.dragoman.contracts.event.ArticleRetracted;
import org.dragoman.contracts.event.Event;
import org.dragoman.publish.rebuild.PublishedLog.Content;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Retraction;
import org.jspecify.annotations.Nullable;

/** What a record of the log says. */
sealed interface Fact {

  record CameOut(Edition edition) implements Fact {}

  record TakenBack(Retraction retraction) implements Fact {}

  /** Nothing can be made of it. */
  record Unusable(String reason) implements Fact {}

  static Fact of(Content content) {
    return switch (content) {
      case Content.Readable(Event event) -> of(event);
      case Content.Unreadable(String reason) -> new Unusable(reason);
    };
  }

  private static Fact of(Event event) {
    // Of all the types that other topics have, this one has three.
    if (event instanceof ArticlePublished published) {
      return checked(Edition.of(published));
    }
    if (event instanceof ArticleCorrected corrected) {
      return corrected.correctedAt() == null
          ? new Unusable("It lacks correctedAt.")
          : checked(Edition.of(corrected));
    }
    return event instanceof ArticleRetracted retracted
        ? checked(Retraction.of(retracted))
        : new Unusable("It holds an event that is written to other topics.");
  }

  private static Fact checked(Edition edition) {
    Map<String, @Nullable Object> needed = new LinkedHashMap<>();
    needed.put("storyId", edition.storyId());
    needed.put("articleId", edition.articleId());
    needed.put("language", edition.language());
    needed.put("sourceLanguage", edition.sourceLanguage());
    needed.put("slug", edition.slug());
    needed.put("article", edition.article());
    needed.put("credit", edition.credit());
    needed.put("publishedAt", edition.publishedAt());
    needed.put("by", edition.by());
    String lacking = lacking(needed);
    return lacking.isEmpty() ? new CameOut(edition) : new Unusable(lacking);
  }

  private static Fact checked(Retraction retraction) {
    Map<String, @Nullable Object> needed = new LinkedHashMap<>();
    needed.put("storyId", retraction.storyId());
    needed.put("reason", retraction.reason());
    needed.put("retractedAt", retraction.at());
    String lacking = lacking(needed);
    return lacking.isEmpty() ? new TakenBack(retraction) : new Unusable(lacking);
  }

  private static String lacking(Map<String, @Nullable Object> needed) {
    String names =
        needed.entrySet().stream()
            .filter(each -> each.getValue() == null)
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : "It lacks " + names + ".";
  }
}
