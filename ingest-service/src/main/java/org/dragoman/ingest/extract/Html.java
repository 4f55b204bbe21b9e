package org.dragoman.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Parses a sender's HTML into a tree that can be walked: no page nests for good reasons this deep.
 */
public final class Html {
  private static final int DEEPEST = 150;

  private Html() {}

  /** A whole page; {@code base} may be empty. */
  public static Document page(String html, String base) {
    Document page = Jsoup.parse(html, base);
    flatten(page);
    return page;
  }

  /** The body of a fragment. */
  static Element fragment(String html) {
    Document fragment = Jsoup.parseBodyFragment(html);
    flatten(fragment);
    return fragment.body();
  }

  /** What is nested deeper moves up, innermost first; jsoup's own walk does not recurse. */
  private static void flatten(Document document) {
    List<Element> deep = new ArrayList<>();
    document.traverse((node, depth) -> {
      if (depth > DEEPEST && node instanceof Element element) {
        deep.add(element);
      }
    });
    deep.reversed().forEach(Element::unwrap);
  }
}
