package org.dragoman.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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
