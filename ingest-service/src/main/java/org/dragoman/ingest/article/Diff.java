package org.dragoman.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.article.TextSlot;
import org.jspecify.annotations.Nullable;

/** Compares two versions by their {@link Essence}, and shows them as they were. */
public final class Diff {
  private static final int EXCERPT = 200;
  private static final int MOST_BLOCKS = 40;

  private Diff() {}

  public static Changes between(Article before, Article after) {
    List<Changes.BlockChange> blocks =
        new BlockDiff(Essence.of(before).body(), Essence.of(after).body()).changes();
    return new Changes(
        fields(before, after),
        count(blocks, "added"),
        count(blocks, "removed"),
        count(blocks, "changed"),
        blocks.stream().limit(MOST_BLOCKS).toList());
  }

  private static int count(List<Changes.BlockChange> blocks, String kind) {
    return (int) blocks.stream().filter(block -> block.kind().equals(kind)).count();
  }

  private static List<Changes.Field> fields(Article before, Article after) {
    Article a = Essence.of(before);
    Article b = Essence.of(after);
    List<Changes.Field> fields = new ArrayList<>();
    add(fields, "title", a.title(), b.title());
    add(fields, "deck", a.deck(), b.deck());
    add(fields, "url", a.url(), b.url());
    add(fields, "outlet", a.outlet(), b.outlet());
    add(fields, "authors", a.authors(), b.authors());
    add(fields, "dateline", a.dateline(), b.dateline());
    add(fields, "language", a.language(), b.language());
    add(fields, "publishedAt", a.publishedAt(), b.publishedAt());
    add(fields, "embargoUntil", a.embargoUntil(), b.embargoUntil());
    add(fields, "status", status(a), status(b));
    add(fields, "keywords", a.keywords(), b.keywords());
    add(fields, "rights", a.rights(), b.rights());
    add(fields, "creditLine", a.creditLine(), b.creditLine());
    add(fields, "editorNote", a.editorNote(), b.editorNote());
    if (!a.media().equals(b.media())) {
      fields.add(new Changes.Field("media", media(before), media(after)));
    }
    return fields;
  }

  private static String status(Article article) {
    return article.status().name().toLowerCase(Locale.ROOT);
  }

  private static void add(
      List<Changes.Field> fields, String name, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      fields.add(new Changes.Field(name, shown(before), shown(after)));
    }
  }

  private static @Nullable String shown(@Nullable Object value) {
    String text =
        value instanceof List<?> list
            ? list.stream().map(String::valueOf).collect(Collectors.joining("; "))
            : Objects.toString(value, "");
    return text.isEmpty() ? null : excerpt(text);
  }

  private static @Nullable String media(Article article) {
    return shown(article.media().stream().map(media -> media.url()).toList());
  }

  /** A block's beginning, as text. */
  static String excerpt(Block block) {
    String text =
        TextSlot.of(Article.builder().body(List.of(block)).build()).stream()
            .map(slot -> PlainText.fromInline(slot.html()))
            .collect(Collectors.joining(" | "));
    return switch (block) {
      case Block.Image image -> excerpt("[image] " + (text.isEmpty() ? image.url() : text));
      case Block.Embed(String url) -> excerpt("[embed] " + url);
      case Block.Paragraph _, Block.Heading _, Block.ListBlock _, Block.Quote _, Block.Table _ ->
          excerpt(text);
    };
  }

  private static String excerpt(String text) {
    if (text.length() <= EXCERPT) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(EXCERPT - 2)) ? EXCERPT - 2 : EXCERPT - 1;
    return text.substring(0, end) + "…";
  }
}
