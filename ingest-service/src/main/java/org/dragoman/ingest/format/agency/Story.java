package org.dragoman.ingest.format.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.ArticleStatus;
import org.dragoman.contracts.article.Media;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Words;
import org.jspecify.annotations.Nullable;

/**
 * An article as an agency's document holds it.
 *
 * @param notes what was odd about it
 */
public record Story(Article article, List<String> notes) {

  public Story {
    notes = List.copyOf(notes);
  }

  /** The item; a kill that names nothing kills nothing. */
  public Item item() {
    boolean nameless = article.externalId() == null && article.url() == null;
    return article.status() == ArticleStatus.CANCELED && nameless
        ? new Item.Refused("A kill that names no item kills nothing: it needs an id.", null)
        : new Item.Readable(article, notes);
  }

  /** This story inside an envelope whose own statements go before its own. */
  public Story inside(Article outer) {
    Article inner = article;
    Article merged =
        outer.toBuilder()
            .externalId(first(outer.externalId(), inner.externalId()))
            .url(first(outer.url(), inner.url()))
            .title(outer.title().isEmpty() ? inner.title() : outer.title())
            .deck(first(outer.deck(), inner.deck()))
            .outlet(first(outer.outlet(), inner.outlet()))
            .authors(outer.authors().isEmpty() ? inner.authors() : outer.authors())
            .dateline(first(outer.dateline(), inner.dateline()))
            .language(first(outer.language(), inner.language()), null)
            .publishedAt(first(outer.publishedAt(), inner.publishedAt()))
            .updatedAt(first(outer.updatedAt(), inner.updatedAt()))
            .embargoUntil(first(outer.embargoUntil(), inner.embargoUntil()))
            .status(stricter(outer.status(), inner.status()))
            .keywords(
                Words.distinct(
                    Stream.of(outer, inner).flatMap(a -> a.keywords().stream()).toList()))
            .rights(first(outer.rights(), inner.rights()))
            .creditLine(first(outer.creditLine(), inner.creditLine()))
            .editorNote(first(outer.editorNote(), inner.editorNote()))
            .media(together(outer.media(), inner.media()))
            .body(inner.body().isEmpty() ? outer.body() : inner.body())
            .build();
    return new Story(merged, notes);
  }

  private static ArticleStatus stricter(ArticleStatus one, ArticleStatus other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static List<Media> together(List<Media> outer, List<Media> inner) {
    List<Media> all = new ArrayList<>(outer);
    for (Media media : inner) {
      if (all.stream().noneMatch(known -> known.url().equals(media.url()))) {
        all.add(media);
      }
    }
    return all;
  }

  private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
    return one == null ? other : one;
  }
}
