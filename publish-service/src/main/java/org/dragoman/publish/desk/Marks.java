package org.dragoman.publish.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Side;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Sentences with the words marked that findings are about. */
final class Marks {
  private static final OutputSettings AS_IS =
      new OutputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml);

  private final List<Finding> findings;

  private Marks(List<Finding> findings) {
    this.findings = findings;
  }

  /**
   * @param html of the inline subset
   * @return the same with {@code <mark>} around each stretch, the worst finding where they overlap
   */
  static String in(String html, Side side, List<Finding> findings) {
    List<Finding> placed =
        findings.stream()
            .filter(finding -> finding.place() != null && finding.place().side() == side)
            .sorted(Comparator.comparing(Finding::severity).reversed())
            .toList();
    if (placed.isEmpty()) {
      return html;
    }
    Element body = Jsoup.parseBodyFragment(html).outputSettings(AS_IS).body();
    new Marks(placed).mark(body);
    return body.html();
  }

  private void mark(Element body) {
    List<Node> leaves = new ArrayList<>();
    body.traverse((node, _) -> {
      if (node instanceof TextNode || node.nameIs("br")) {
        leaves.add(node);
      }
    });
    int at = 0;
    for (Node leaf : leaves) {
      // Places count as PlainText has it: a line break is a space.
      int length = leaf instanceof TextNode text ? text.getWholeText().length() : 1;
      if (leaf instanceof TextNode text) {
        mark(text, at);
      }
      at += length;
    }
  }

  private void mark(TextNode text, int start) {
    String words = text.getWholeText();
    int from = 0;
    while (from < words.length()) {
      Finding finding = at(start + from);
      int to = from + 1;
      while (to < words.length() && at(start + to) == finding) {
        to++;
      }
      text.before(piece(words.substring(from, to), finding));
      from = to;
    }
    text.remove();
  }

  private static Node piece(String words, @Nullable Finding finding) {
    TextNode text = new TextNode(words);
    return finding == null
        ? text
        : new Element("mark")
            .addClass(finding.severity().name().toLowerCase(Locale.ROOT))
            .attr("title", finding.text())
            .appendChild(text);
  }

  private @Nullable Finding at(int unit) {
    return findings.stream()
        .filter(finding -> {
          Finding.Place place = finding.place();
          return place != null && place.from() <= unit && unit < place.to();
        })
        .findFirst()
        .orElse(null);
  }

  /** The text without markup, as places and counts have it. */
  static String plain(@Nullable String html) {
    return html == null ? "" : PlainText.fromInline(html);
  }
}
