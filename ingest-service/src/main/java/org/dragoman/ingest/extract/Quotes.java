package org.dragoman.ingest.extract;

import java.util.List;
import org.dragoman.contracts.article.Block;
import org.jsoup.nodes.Element;
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
    Element by = quote.selectFirst("footer, cite");
    @Nullable String cite = by == null ? null : by.text().replaceFirst("^[\\s—–-]+", "").strip();
    if (by != null) {
      by.remove();
    }
    String html = Lines.of(quote.childNodes(), base);
    return html.isBlank()
        ? List.of()
        : List.of(new Block.Quote(html, cite == null || cite.isEmpty() ? null : cite));
  }
}
