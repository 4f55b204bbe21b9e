package org.dragoman.contracts.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One place in an article where translatable text stands, with the address that segments carry in
 * their ids. Addresses count from zero: {@code title}, {@code deck}, {@code dateline}, {@code k0}
 * (first keyword), {@code m0.caption}, {@code m0.alt}, {@code b3} (the text of {@code body[3]}),
 * {@code b3.i1} (its second list item), {@code b3.r0.c2} (a table cell), {@code b3.caption}, {@code
 * b3.alt}. A segment's id is the address, a dot and {@code s} with its number in the slot: {@code
 * b3.s1} is the second sentence of the fourth block.
 *
 * @param block index into {@link Article#body()}, or null outside the body
 * @param html the text as inline HTML; plain-text fields are escaped
 */
public record TextSlot(String address, @Nullable Integer block, String html) {

  /** The slots of an article in reading order; empty ones are left out. */
  public static List<TextSlot> of(Article article) {
    List<TextSlot> slots = new ArrayList<>();
    rewrite(
        article,
        slot -> {
          slots.add(slot);
          return slot.html();
        });
    return List.copyOf(slots);
  }

  /**
   * The article with the text of every slot replaced. The function gets each slot that holds text
   * and answers inline HTML, which becomes plain text again where the field is plain.
   */
  public static Article rewrite(Article article, Function<TextSlot, String> text) {
    return article.toBuilder()
        .title(plain("title", null, article.title(), text))
        .deck(optional("deck", null, article.deck(), text))
        .dateline(optional("dateline", null, article.dateline(), text))
        .body(
            IntStream.range(0, article.body().size())
                .mapToObj(i -> block(i, article.body().get(i), text))
                .toList())
        .media(
            IntStream.range(0, article.media().size())
                .mapToObj(i -> media(i, article.media().get(i), text))
                .toList())
        .keywords(
            IntStream.range(0, article.keywords().size())
                .mapToObj(i -> plain("k" + i, null, article.keywords().get(i), text))
                .toList())
        .build();
  }

  private static Block block(int index, Block block, Function<TextSlot, String> text) {
    String at = "b" + index;
    return switch (block) {
      case Block.Paragraph(String html) -> new Block.Paragraph(inline(at, index, html, text));
      case Block.Heading(int level, String html) ->
          new Block.Heading(level, inline(at, index, html, text));
      case Block.Quote(String html, String cite) ->
          new Block.Quote(inline(at, index, html, text), cite);
      case Block.ListBlock(boolean ordered, List<String> items) ->
          new Block.ListBlock(ordered, cells(at + ".i", index, items, text));
      case Block.Table(List<List<String>> rows) ->
          new Block.Table(
              IntStream.range(0, rows.size())
                  .mapToObj(r -> cells(at + ".r" + r + ".c", index, rows.get(r), text))
                  .toList());
      case Block.Image(String url, String caption, String credit, String alt) ->
          new Block.Image(
              url,
              optional(at + ".caption", index, caption, text),
              credit,
              optional(at + ".alt", index, alt, text));
      case Block.Embed embed -> embed;
    };
  }

  private static Media media(int index, Media media, Function<TextSlot, String> text) {
    String at = "m" + index;
    return new Media(
        media.url(),
        media.type(),
        optional(at + ".caption", null, media.caption(), text),
        media.credit(),
        optional(at + ".alt", null, media.alt(), text));
  }

  private static List<String> cells(
      String prefix, int block, List<String> cells, Function<TextSlot, String> text) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> inline(prefix + i, block, cells.get(i), text))
        .toList();
  }

  private static String inline(
      String address, @Nullable Integer block, String html, Function<TextSlot, String> text) {
    return html.isBlank() ? html : text.apply(new TextSlot(address, block, html));
  }

  private static @Nullable String optional(
      String address,
      @Nullable Integer block,
      @Nullable String value,
      Function<TextSlot, String> text) {
    return value == null ? null : plain(address, block, value, text);
  }

  private static String plain(
      String address, @Nullable Integer block, String value, Function<TextSlot, String> text) {
    return PlainText.fromInline(inline(address, block, PlainText.toInline(value), text));
  }
}
