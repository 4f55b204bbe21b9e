package org.dragoman.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.ingest.extract.Html;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Takes out rows of teasers: three or more like elements side by side, each a linked headline with
 * little text. A list within an article links elsewhere or says more.
 */
final class Teasers {
  private static final int ROW = 3;
  private static final int LONGEST = 450;
  private static final String HEADLINE =
      "h2, h3, h4, h5, h6, [class*=title], [class*=headline], strong, b";

  private final Measure measure;

  private Teasers(Measure measure) {
    this.measure = measure;
  }

  static void remove(Element root) {
    Teasers teasers = new Teasers(Measure.of(root));
    int all = teasers.measure.at(root).prose();
    List<Element> taken = new ArrayList<>();
    root.forEachNode(node -> {
      if (node instanceof Element parent && parent.childrenSize() >= ROW) {
        List<Element> row = parent.children().stream().filter(teasers::isTeaser).toList();
        int prose = row.stream().mapToInt(element -> teasers.measure.at(element).prose()).sum();
        if (row.size() >= ROW && prose < 0.85 * all) {
          taken.addAll(row);
        }
      }
    });
    Html.remove(taken);
  }

  private boolean isTeaser(Element element) {
    int letters = measure.at(element).letters();
    if (letters < 15
        || letters > LONGEST
        || !element.normalName().matches("div|li|article|section|td|tr|a")) {
      return false;
    }
    Element headline =
        element.normalName().equals("a") ? element.selectFirst(HEADLINE) : linkedHeadline(element);
    return headline != null && element.select("p").size() < 3;
  }

  /** A headline that is nothing but a link within the site. */
  private static @Nullable Element linkedHeadline(Element element) {
    Element headline = element.selectFirst(HEADLINE);
    if (headline == null) {
      return null;
    }
    Element link = headline.selectFirst("a[href]");
    Element around = link == null ? headline.closest("a[href]") : link;
    boolean inside =
        around != null && (around != link || link.text().length() > 0.8 * headline.text().length());
    return inside && around != null && isLocal(around) ? headline : null;
  }

  private static boolean isLocal(Element link) {
    String address = link.attr("href");
    if (!address.matches("(?i)https?://.*|//.*")) {
      return !address.startsWith("#");
    }
    String host =
        link.baseUri().replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("[/:].*", "");
    return !host.isEmpty() && address.contains(host);
  }
}
