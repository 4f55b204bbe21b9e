package org.dragoman.ingest.format.json;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.ingest.extract.Inline;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.format.Words;
import org.jspecify.annotations.Nullable;

/** An article someone else built, held to the rules that readers here keep by themselves. */
final class SafeArticle {
  private final @Nullable String base;

  private SafeArticle(@Nullable String base) {
    this.base = base;
  }

  static Article of(Article article, @Nullable String documentBase) {
    String url = Links.resolve(article.url(), documentBase).orElse(null);
    SafeArticle safe = new SafeArticle(url == null ? documentBase : url);
    return article.toBuilder()
        .externalId(line(article.externalId()))
        .url(url)
        .title(Objects.requireNonNullElse(line(article.title()), ""))
        .deck(line(article.deck()))
        .outlet(line(article.outlet()))
        .authors(article.authors().stream().map(String::strip).filter(a -> !a.isEmpty()).toList())
        .dateline(line(article.dateline()))
        // Detection is this service's own; the sender's statement is its prior.
        .language(line(article.language()), null)
        .keywords(Words.distinct(article.keywords()))
        .media(article.media().stream().flatMap(m -> safe.media(m).stream()).toList())
        .body(article.body().stream().flatMap(b -> safe.block(b)).toList())
        .build();
  }

  private static @Nullable String line(@Nullable String text) {
    String line = text == null ? "" : text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return line.isEmpty() ? null : line;
  }

  private Optional<Media> media(Media media) {
    return Links.resolve(media.url(), base)
        .map(url -> new Media(url, media.type(), media.caption(), media.credit(), media.alt()));
  }

  private Stream<Block> block(Block block) {
    return switch (block) {
      case Block.Paragraph(String html) -> text(html).map(Block.Paragraph::new);
      case Block.Heading(int level, String html) ->
          text(html).map(clean -> new Block.Heading(level, clean));
      case Block.Quote(String html, String cite) ->
          text(html).map(clean -> new Block.Quote(clean, line(cite)));
      case Block.ListBlock(boolean ordered, List<String> items) -> {
        List<String> clean = items.stream().flatMap(this::text).toList();
        yield clean.isEmpty() ? Stream.empty() : Stream.of(new Block.ListBlock(ordered, clean));
      }
      case Block.Table(List<List<String>> rows) ->
          Stream.of(
              new Block.Table(
                  rows.stream()
                      .map(row -> row.stream().map(cell -> Inline.clean(cell, base)).toList())
                      .toList()));
      case Block.Image(String url, String caption, String credit, String alt) ->
          Links.resolve(url, base).stream().map(u -> new Block.Image(u, caption, credit, alt));
      case Block.Embed(String url) -> Links.resolve(url, base).stream().map(Block.Embed::new);
    };
  }

  private Stream<String> text(String html) {
    String clean = Inline.clean(html, base);
    return clean.isBlank() ? Stream.empty() : Stream.of(clean);
  }
}
