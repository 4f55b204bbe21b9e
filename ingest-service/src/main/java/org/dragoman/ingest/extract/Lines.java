package org.dragoman.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Several paragraphs where only one line of inline text can stand: joined by line breaks. */
final class Lines {
  private Lines() {}

  static String of(List<? extends Node> nodes, @Nullable String base) {
    List<String> lines = new ArrayList<>();
    List<Node> current = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof Element element && element.isBlock()) {
        take(current, base, lines);
        boolean inner = element.children().stream().anyMatch(Element::isBlock);
        String html =
            inner ? of(element.childNodes(), base) : Inline.of(element.childNodes(), base);
        if (!html.isEmpty()) {
          lines.add(html);
        }
      } else {
        current.add(node);
      }
    }
    take(current, base, lines);
    return String.join("<br>", lines);
  }

  private static void take(List<Node> current, @Nullable String base, List<String> lines) {
    String html = Inline.of(current, base);
    current.clear();
    if (!html.isBlank()) {
      lines.add(html);
    }
  }
}
