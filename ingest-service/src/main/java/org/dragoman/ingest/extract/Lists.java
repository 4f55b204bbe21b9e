package org.dragoman.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.contracts.article.Block;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Lists. A list inside a list is flattened after its item: blocks do not nest. */
final class Lists {
  private Lists() {}

  /** The list, then the pictures that stood in it. */
  static List<Block> of(Element list, @Nullable String base) {
    List<String> items = new ArrayList<>();
    collect(list, base, items);
    List<Block> blocks = new ArrayList<>();
    if (!items.isEmpty()) {
      blocks.add(new Block.ListBlock(list.normalName().equals("ol"), items));
    }
    for (Element img : list.select("img")) {
      Images.of(img, img.closest("figure"), base).ifPresent(blocks::add);
    }
    return blocks;
  }

  private static void collect(Element list, @Nullable String base, List<String> items) {
    List<Node> loose = new ArrayList<>();
    for (Node node : list.childNodes()) {
      boolean joins = node instanceof Element element && isInline(element) && hasWords(loose);
      if (node instanceof TextNode || joins) {
        loose.add(node);
        continue;
      }
      add(loose, base, items);
      if (node instanceof Element element && isInline(element)) {
        loose.add(element);
      } else if (node instanceof Element element) {
        item(element, base, items);
      }
    }
    add(loose, base, items);
  }

  private static void item(Element child, @Nullable String base, List<String> items) {
    if (isList(child)) {
      collect(child, base, items);
      return;
    }
    List<Node> own = child.childNodes().stream().filter(node -> !isList(node)).toList();
    add(new ArrayList<>(own), base, items);
    child.children().stream().filter(Lists::isList).forEach(inner -> collect(inner, base, items));
  }

  private static void add(List<Node> nodes, @Nullable String base, List<String> items) {
    String html = Lines.of(nodes, base);
    nodes.clear();
    if (!html.isEmpty()) {
      items.add(html);
    }
  }

  private static boolean hasWords(List<Node> nodes) {
    return nodes.stream().anyMatch(node -> node instanceof TextNode text && !text.isBlank());
  }

  private static boolean isInline(Element element) {
    return !element.isBlock() && element.children().stream().noneMatch(Lists::isList);
  }

  private static boolean isList(Node node) {
    return node instanceof Element e
        && (e.normalName().equals("ul") || e.normalName().equals("ol"));
  }
}
