package org.dragoman.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.contracts.article.Block;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
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
    for (Element child : list.children()) {
      if (isList(child)) {
        collect(child, base, items);
        continue;
      }
      List<Element> nested = child.children().stream().filter(Lists::isList).toList();
      String html = Lines.of(child.childNodes().stream().filter(n -> !isList(n)).toList(), base);
      if (!html.isEmpty()) {
        items.add(html);
      }
      nested.forEach(inner -> collect(inner, base, items));
    }
  }

  private static boolean isList(Node node) {
    return node instanceof Element e
        && (e.normalName().equals("ul") || e.normalName().equals("ol"));
  }
}
