package org.dragoman.publish.history;

import java.util.List;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.publish.history.Piece.Kind;

/**
 * Differences as HTML. Colour tells nothing by itself: {@code del} and {@code ins} are told to
 * screen readers in words.
 */
final class DiffHtml {
  private DiffHtml() {}

  static String ofPlain(List<Piece> pieces) {
    StringBuilder html = new StringBuilder();
    for (Piece piece : pieces) {
      wrap(html, piece.kind(), PlainText.toInline(piece.text()));
    }
    return html.toString();
  }

  /** Markup that stayed is left out; where it changed it is shown as it is written. */
  static String ofInline(List<Piece> pieces) {
    StringBuilder html = new StringBuilder();
    for (Piece piece : pieces) {
      StringBuilder words = new StringBuilder();
      for (String token : Tokens.ofInline(piece.text())) {
        if (!Tokens.isTag(token)) {
          words.append(token);
        } else if (piece.kind() != Kind.SAME) {
          words.append("<code>").append(PlainText.toInline(token)).append("</code>");
        } else if (token.startsWith("<br")) {
          words.append(' ');
        }
      }
      wrap(html, piece.kind(), words.toString());
    }
    return html.toString();
  }

  private static void wrap(StringBuilder html, Kind kind, String words) {
    switch (kind) {
      case SAME -> html.append(words);
      case DELETED -> html.append(told("del", "deleted", words));
      case INSERTED -> html.append(told("ins", "inserted", words));
    }
  }

  private static String told(String element, String said, String words) {
    return "<%s><span class=\"unseen\">[%s: </span>%s<span class=\"unseen\">]</span></%s>"
        .formatted(element, said, words, element);
  }
}
