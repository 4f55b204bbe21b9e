package org.dragoman.publish.history;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.publish.story.Revision;
import org.jspecify.annotations.Nullable;

/** What stands around an article's sentences, by the name editors know it by. */
final class Facts {
  private final Map<String, String> facts = new LinkedHashMap<>();

  private Facts() {}

  static Map<String, String> of(Article article, @Nullable Credit credit, @Nullable String slug) {
    Facts facts = new Facts();
    facts.article(article);
    if (credit != null) {
      facts.credit(credit);
    }
    facts.put("Slug", slug);
    return facts.facts;
  }

  /** With the basis of each picture that was judged by itself: readers are not told of it. */
  static Map<String, String> of(Revision revision) {
    Map<String, String> facts = of(revision.article(), revision.credit(), revision.slug());
    revision
        .copy()
        .furniture()
        .pictures()
        .forEach((url, picture) -> {
          if (picture.basis() != null) {
            facts.put("Basis of " + url, picture.basis().isBlank() ? "kept back" : picture.basis());
          }
        });
    return facts;
  }

  private void article(Article article) {
    put("Headline", article.title());
    put("Deck", article.deck());
    put("Dateline", article.dateline());
    put("Byline", names(article.authors()));
    put("Keywords", names(article.keywords()));
    put("Embargo", time(article.embargoUntil()));
    for (Media media : article.media()) {
      put("Picture " + media.url(), picture(media.alt(), media.caption(), media.credit()));
    }
    for (Block block : article.body()) {
      if (block instanceof Block.Image image) {
        put("Picture " + image.url(), picture(image.alt(), image.caption(), image.credit()));
      } else if (block instanceof Block.Embed embed) {
        put("Embed " + embed.url(), embed.url());
      }
    }
  }

  private void credit(Credit credit) {
    Credit.Outlet outlet = credit.outlet();
    if (outlet != null) {
      put("Outlet", outlet.name());
      put("Outlet’s address", outlet.url());
    }
    Credit.Original original = credit.original();
    if (original != null) {
      put("Original headline", original.title());
      put("Original address", original.url());
      put("Original authors", names(original.authors()));
      put("Original date", time(original.publishedAt()));
    }
    put(
        "Relation",
        credit.relation() == null ? null : credit.relation().name().toLowerCase(Locale.ROOT));
    put("Attribution", credit.attribution());
    put("Translators", names(credit.translators()));
    put("Editors", names(credit.editors()));
    put("Responsibility", credit.responsibility());
    if (credit.rights() != null) {
      put("Rights", credit.rights().basis());
      put("Rights, address", credit.rights().url());
      put("Pictures’ basis", credit.rights().pictures());
    }
    put("Digital source type", credit.digitalSourceType());
    put("Machine notice", credit.machine() == null ? null : credit.machine().notice());
  }

  private void put(String name, @Nullable String value) {
    facts.merge(name, value == null ? "" : value, (one, other) -> one);
  }

  private static String picture(
      @Nullable String alt, @Nullable String caption, @Nullable String credit) {
    return Stream.of(alt, caption, credit)
        .map(text -> Objects.requireNonNullElse(text, "–"))
        .collect(Collectors.joining(" · "));
  }

  private static String names(List<String> names) {
    return String.join(", ", names);
  }

  private static @Nullable String time(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
