package org.dragoman.ingest.format.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.ingest.extract.Deck;
import org.jspecify.annotations.Nullable;

/**
 * Deck and body of a story: an abstract is the deck unless it only repeats the text or is all the
 * text there is; then the subheadline is. Subheadlines that are not the deck stand as headings over
 * the text.
 */
public record Composed(@Nullable String deck, List<Block> body) {

  public Composed {
    body = List.copyOf(body);
  }

  /** All of it plain text but the body. */
  public static Composed of(
      String title, @Nullable String summary, List<String> subheadlines, List<Block> body) {
    if (repeats(title, body)) {
      return of(title, summary, subheadlines, body.subList(1, body.size()));
    }
    if (body.isEmpty() && summary != null) {
      List<Block> only = List.of(new Block.Paragraph(PlainText.toInline(summary)));
      return of(title, null, subheadlines, only);
    }
    String teaser = Deck.of(summary, title, body);
    List<String> under =
        subheadlines.stream()
            .filter(line -> Deck.of(line, title, body) != null)
            .distinct()
            .toList();
    if (teaser == null && !under.isEmpty()) {
      return new Composed(under.getFirst(), headed(under.subList(1, under.size()), body));
    }
    List<String> others = under.stream().filter(line -> !Objects.equals(line, teaser)).toList();
    return new Composed(teaser, headed(others, body));
  }

  /** Bodies made for a page often begin with the headline. */
  private static boolean repeats(String title, List<Block> body) {
    return body.size() > 1
        && !title.isEmpty()
        && body.getFirst() instanceof Block.Heading(int level, String html)
        && Deck.letters(PlainText.fromInline(html)).equals(Deck.letters(title));
  }

  private static List<Block> headed(List<String> lines, List<Block> body) {
    List<Block> blocks = new ArrayList<>();
    lines.forEach(line -> blocks.add(new Block.Heading(2, PlainText.toInline(line))));
    blocks.addAll(body);
    return blocks;
  }
}
