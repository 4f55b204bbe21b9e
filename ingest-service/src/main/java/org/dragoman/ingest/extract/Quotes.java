package org.dragoman.ingest.extract;

import java.util.List;
import org.dragoman.contracts.article.Block;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Block quotations, and the posts of social networks that come dressed as such. */
final class Quotes {
  private Quotes() {}

  static List<Block> of(Element quote, @Nullable String base) {
    if (quote.className().matches(".*(?:twitter-tweet|instagram-media|tiktok-embed).*")) {
      Element last = quote.select("a[href]").last();
      return last == null
          ? List.of()
          : Links.resolve(last.attr("href"), base)
              .map(url -> List.<Block>of(new Block.Embed(url)))
              .orElse(List.of());
    }
    Element by = source(quote);
    @Nullable String cite = by == null ? null : by.text().replaceFirst("^[\\s—–-]+", "").strip();
    if (by != null) {
      by.remove();
    }
    String lines = Lines.of(quote.childNodes(), base);
    String html = by == null ? lines : withoutDash(lines);
    return html.isBlank()
        ? List.of()
        : List.of(new Block.Quote(html, cite == null || cite.isEmpty() ? null : cite));
  }

  /** The dash before the source stays behind where it stands outside of it. */
  private static String withoutDash(String lines) {
    int end = lines.length();
    while (end > 0 && " —–-".indexOf(lines.charAt(end - 1)) >= 0) {
      end--;
    }
    String html = lines.substring(0, end);
    String whole = html.endsWith("<br>") ? html.substring(0, end - "<br>".length()) : html;
    return whole.isBlank() || end == lines.length() ? lines : whole;
  }

  /** A work named in the midst of a quotation is part of it; one named last is where it is from. */
  private static @Nullable Element source(Element quote) {
    Element footer = quote.selectFirst("footer");
    if (footer != null) {
      return footer;
    }
    Element cite = quote.select("cite").last();
    return cite != null && ends(cite, quote) ? cite : null;
  }

  private static boolean ends(Element cite, Element quote) {
    for (Node node = cite; node != null && node != quote; node = node.parent()) {
      for (Node next = node.nextSibling(); next != null; next = next.nextSibling()) {
        boolean says =
            next instanceof TextNode text && !text.isBlank()
                || next instanceof Element element && element.hasText();
        if (says) {
          return false;
        }
      }
    }
    return quote.text().length() > cite.text().length();
  }
}
