package org.dragoman.ingest.extract;

import java.util.List;
import org.dragoman.contracts.article.Block;
import org.jspecify.annotations.Nullable;

/**
 * Title, deck and body of an item whose parts came as HTML.
 *
 * @param title plain text
 * @param deck plain text, without the outlet it named
 * @param outlet as the deck named it
 */
public record Composition(
    String title, @Nullable String deck, @Nullable String outlet, List<Block> body) {

  /**
   * @param summary a feed's summary or description: the deck, unless it is all the text there is
   * @param content the full text, where the feed carries it
   */
  public static Composition of(
      @Nullable String title,
      @Nullable String summary,
      @Nullable String content,
      @Nullable String base) {
    String plainTitle = title == null ? "" : Inline.plain(title);
    List<Block> body = content == null ? List.of() : Blocks.of(content, base);
    if (body.isEmpty()) {
      return new Composition(
          plainTitle, null, null, summary == null ? List.of() : Blocks.of(summary, base));
    }
    return of(plainTitle, summary == null ? null : Inline.plain(summary), body);
  }

  /** The same of parts that are read already; title and summary are plain text. */
  public static Composition of(String title, @Nullable String summary, List<Block> body) {
    String deck = Deck.of(summary, title, body);
    if (deck == null) {
      return new Composition(title, null, null, body);
    }
    Attribution attribution = Attribution.of(deck);
    return new Composition(title, attribution.deck(), attribution.outlet(), body);
  }
}
