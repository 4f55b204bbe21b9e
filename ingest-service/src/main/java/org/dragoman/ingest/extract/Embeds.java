package org.dragoman.ingest.extract;

import java.util.List;
import java.util.Locale;
import org.dragoman.contracts.article.Block;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What plays elsewhere, kept as its address. */
final class Embeds {
  private Embeds() {}

  static List<Block> of(Element element, @Nullable String base) {
    boolean invisible =
        element.attr("width").matches("[0-3](?:px)?")
            || element.attr("height").matches("[0-3](?:px)?")
            || element.attr("style").replace(" ", "").contains("display:none");
    Element source = element.selectFirst("source[src]");
    String address =
        element.hasAttr("src") || source == null ? element.attr("src") : source.attr("src");
    String lazy = address.isBlank() ? element.attr("data-src") : address;
    return invisible
        ? List.of()
        : Links.resolve(lazy, base)
            .map(url -> List.<Block>of(new Block.Embed(url)))
            .orElse(List.of());
  }

  /**
   * What an {@code iframe} that was not closed has swallowed, to be read on; null where it holds
   * nothing or another one, so that this goes one level down and no further.
   */
  static @Nullable Element swallowed(Element iframe) {
    String inside = iframe.data();
    return inside.isBlank() || inside.toLowerCase(Locale.ROOT).contains("iframe")
        ? null
        : Html.fragment(inside);
  }
}
