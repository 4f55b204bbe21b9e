package org.dragoman.ingest.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dragoman.contracts.article.Block;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Pictures of a body; the ones that only count readers are left out. */
final class Images {
  private static final Pattern TRACKER =
      Pattern.compile(
          "(?i)/(?:pixel|beacon|track(?:er|ing)?|count(?:er)?|impression|spacer|blank|1x1|clear)"
              + "[\\w-]*(?:\\.(?:gif|png|php|aspx?))?(?:[?/]|$)|//(?:pixel|beacon|stats?|tracking|counter)\\.");

  private Images() {}

  /** The image block of an {@code img}, with what a surrounding figure says of it. */
  static Optional<Block.Image> of(Element img, @Nullable Element figure, @Nullable String base) {
    return source(img)
        .flatMap(src -> Links.resolve(src, base))
        .filter(url -> !isTracker(img, url))
        .map(url -> image(url, img, figure));
  }

  /**
   * The picture of a figure that shows one and says nothing but its caption; null of any other
   * figure, which is read like the text around it.
   */
  static @Nullable Element only(Element figure) {
    boolean says =
        figure.select("p").stream().anyMatch(p -> p.hasText() && p.closest("figcaption") == null);
    List<Element> all = figure.select("img");
    // Within noscript stands once more what a script is to show.
    List<Element> shown = all.stream().filter(img -> img.closest("noscript") == null).toList();
    List<Element> pictures = shown.isEmpty() ? all : shown;
    return says || pictures.isEmpty() || pictures.size() > 1 ? null : pictures.getFirst();
  }

  private static Block.Image image(String url, Element img, @Nullable Element figure) {
    @Nullable String caption = null;
    @Nullable String credit = null;
    Element note = figure == null ? null : figure.selectFirst("figcaption");
    if (note != null) {
      Element by = note.selectFirst("[class*=credit], [class*=copyright], small, cite");
      credit = by == null ? null : text(by.text());
      String whole = note.text();
      caption = text(by == null ? whole : whole.replace(by.text(), ""));
    }
    return new Block.Image(url, caption, credit, text(img.attr("alt")));
  }

  private static Optional<String> source(Element img) {
    for (String attribute : new String[] {"src", "data-src", "data-original", "data-lazy-src"}) {
      String value = img.attr(attribute).strip();
      if (!value.isEmpty() && !value.startsWith("data:")) {
        return Optional.of(value);
      }
    }
    String first = img.attr("srcset").strip().split("[\\s,]", 2)[0];
    return first.isEmpty() || first.startsWith("data:") ? Optional.empty() : Optional.of(first);
  }

  private static boolean isTracker(Element img, String url) {
    return tiny(img.attr("width")) || tiny(img.attr("height")) || TRACKER.matcher(url).find();
  }

  private static boolean tiny(String size) {
    return size.strip().matches("[0-3](?:px)?");
  }

  private static @Nullable String text(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
