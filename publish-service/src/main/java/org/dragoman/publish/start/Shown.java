package org.dragoman.publish.start;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A block of what would come, as plain text.
 *
 * @param kind {@code paragraph}, {@code heading}, {@code list}, {@code quote}, {@code image},
 *     {@code table} or {@code embed}
 * @param lines one, but for lists and tables
 */
public record Shown(String kind, List<String> lines) {

  public Shown {
    lines = List.copyOf(lines);
  }

  static Shown of(Block block) {
    return switch (block) {
      case Block.Paragraph(String html) -> one("paragraph", PlainText.fromInline(html));
      case Block.Heading(int level, String html) -> one("heading", PlainText.fromInline(html));
      case Block.Quote(String html, String cite) ->
          one("quote", PlainText.fromInline(html) + (cite == null ? "" : " — " + cite));
      case Block.ListBlock(boolean ordered, List<String> items) ->
          new Shown("list", items.stream().map(PlainText::fromInline).toList());
      case Block.Table(List<List<String>> rows) ->
          new Shown(
              "table",
              rows.stream()
                  .map(row ->
                      row.stream().map(PlainText::fromInline).collect(Collectors.joining(" | ")))
                  .toList());
      case Block.Image(String url, String caption, String credit, String alt) ->
          one("image", first(caption, alt, url));
      case Block.Embed(String url) -> one("embed", url);
    };
  }

  private static Shown one(String kind, String line) {
    return new Shown(kind, List.of(line));
  }

  private static String first(@Nullable String... texts) {
    return Stream.of(texts).filter(text -> text != null && !text.isBlank()).findFirst().orElse("");
  }

  /** Whether it is words of the story; pictures and embeds stand as what they are. */
  public boolean isText() {
    return !kind.equals("image") && !kind.equals("embed");
  }

  /** The words of blocks, to be typed on: pictures, embeds and markup are left behind. */
  public static String words(List<Block> blocks) {
    return blocks.stream()
        .map(Shown::of)
        .filter(Shown::isText)
        .map(shown -> String.join("\n", shown.lines()))
        .collect(Collectors.joining("\n\n"));
  }
}
