package org.dragoman.publish.desk;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.publish.story.Listing.Hit;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A text in which something was found. */
public record Marked(List<Piece> pieces) {

  public record Piece(String text, boolean hit) {}

  public Marked {
    pieces = List.copyOf(pieces);
  }

  static Marked plain(String text) {
    return new Marked(List.of(new Piece(text, false)));
  }

  /** Plain text with marks. */
  static @Nullable Marked ofText(@Nullable String marked) {
    return marked == null ? null : pieces(marked);
  }

  /** Text with the entities of HTML, whose tags were taken out. */
  static @Nullable Marked ofHtml(@Nullable String marked) {
    return marked == null ? null : pieces(Parser.unescapeEntities(marked, false));
  }

  private static Marked pieces(String marked) {
    List<Piece> pieces = new ArrayList<>();
    boolean hit = false;
    StringBuilder text = new StringBuilder();
    for (char c : marked.toCharArray()) {
      if (c == Hit.OPEN || c == Hit.CLOSE) {
        add(pieces, text, hit);
        hit = c == Hit.OPEN;
      } else {
        text.append(c);
      }
    }
    add(pieces, text, hit);
    return new Marked(pieces);
  }

  private static void add(List<Piece> pieces, StringBuilder text, boolean hit) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text.toString(), hit));
      text.setLength(0);
    }
  }
}
