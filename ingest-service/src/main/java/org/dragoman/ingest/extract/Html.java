package org.dragoman.ingest.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Parses a sender's HTML into a tree that can be walked: no page nests for good reasons this deep.
 */
public final class Html {
  private static final int DEEPEST = 150;
  private static final Pattern SECTION = Pattern.compile("<!\\[CDATA\\[|\\]\\]>");
  private static final Pattern DECLARATION =
      Pattern.compile("<!(?!--|doctype\\s)", Pattern.CASE_INSENSITIVE);

  private Html() {}

  /** A whole page; {@code base} may be empty. */
  public static Document page(String html, String base) {
    Document page = Jsoup.parse(html, base);
    flatten(page);
    return page;
  }

  /** The body of a fragment. */
  static Element fragment(String html) {
    Document fragment = Jsoup.parseBodyFragment(readable(html));
    flatten(fragment);
    return fragment.body();
  }

  /**
   * Sections of XML are no part of HTML, and what begins like a comment is text unless it is one:
   * as HTML, both swallow the words that follow.
   */
  private static String readable(String html) {
    return html.contains("<!")
        ? DECLARATION.matcher(SECTION.matcher(html).replaceAll("")).replaceAll("&lt;!")
        : html;
  }

  /**
   * Takes elements out of their trees. Each parent is built anew, once: one by one, jsoup counts
   * all the siblings of each.
   */
  public static void remove(Collection<Element> elements) {
    Set<Node> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Element> parents = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element element : elements) {
      Element parent = element.parent();
      if (parent != null) {
        taken.add(element);
        parents.add(parent);
      }
    }
    for (Element parent : parents) {
      List<Node> children = List.copyOf(parent.childNodes());
      fill(parent, children.stream().filter(child -> !taken.contains(child)).toList());
    }
  }

  private static void fill(Element parent, List<Node> children) {
    parent.empty();
    children.forEach(parent::appendChild);
  }

  /** Of what is nested deeper, only words and pictures stay; jsoup's own walk does not recurse. */
  private static void flatten(Document document) {
    List<Element> lowest = new ArrayList<>();
    document.traverse((node, depth) -> {
      if (depth == DEEPEST && node instanceof Element element && element.childrenSize() > 0) {
        lowest.add(element);
      }
    });
    lowest.forEach(Html::flatten);
  }

  private static void flatten(Element lowest) {
    List<Node> leaves = new ArrayList<>();
    List<Element> emptied = new ArrayList<>();
    lowest.traverse((node, depth) -> {
      if (node instanceof Element element && element.childNodeSize() > 0) {
        emptied.add(element);
        if (element.isBlock()) {
          leaves.add(new TextNode(" "));
        }
      } else {
        leaves.add(node);
      }
    });
    emptied.forEach(Element::empty);
    fill(lowest, leaves);
  }
}
