package org.dragoman.ingest.format.newsmlg2;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dragoman.contracts.article.Media;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.format.agency.Local;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The renditions of a picture, film or sound ({@code remoteContent}): the best one stands for it.
 */
final class Renditions {
  private final Element item;
  private final Wording wording;
  private final @Nullable String base;

  Renditions(Element item, Wording wording, @Nullable String base) {
    this.item = item;
    this.wording = wording;
    this.base = base;
  }

  /** The largest that a browser shows and the web holds; none where there is none. */
  Optional<Media> best() {
    List<Element> remote =
        Local.all(item, "contentSet", "remoteContent").stream().filter(e -> !isText(e)).toList();
    return remote.stream()
        .sorted(Comparator.comparing(Renditions::rank).reversed())
        .flatMap(e -> media(e).stream())
        .findFirst();
  }

  /** Its content is somewhere else on the web: the address of a page, if it is one. */
  Optional<String> page() {
    return Local.all(item, "contentSet", "remoteContent").stream()
        .filter(e -> e.getAttribute("contenttype").contains("html"))
        .flatMap(e -> Links.resolve(e.getAttribute("href"), base).stream())
        .findFirst();
  }

  /** What cannot be shown: a picture without a web address, or one inside the document. */
  List<String> notes() {
    boolean remote =
        Local.all(item, "contentSet", "remoteContent").stream().anyMatch(e -> !isText(e));
    boolean inline =
        Local.all(item, "contentSet", "inlineData").stream()
            .anyMatch(e -> e.getAttribute("contenttype").matches("(?:image|video|audio)/.*"));
    return (remote || inline) && best().isEmpty()
        ? List.of("Its picture, film or sound has no web address and is left out.")
        : List.of();
  }

  private Optional<Media> media(Element remote) {
    return Links.resolve(remote.getAttribute("href"), base).map(url -> media(remote, url));
  }

  private Media media(Element remote, String url) {
    ContentMeta meta = new ContentMeta(item, wording);
    Optional<Element> part = part(remote);
    String caption = part.map(p -> wording.best(Local.all(p, "description"))).orElse(null);
    String credit = part.map(p -> wording.best(Local.all(p, "creditline"))).orElse(null);
    return new Media(
        url,
        Local.attribute(remote, "contenttype"),
        caption == null ? meta.caption() : caption,
        credit == null ? meta.credit() : credit,
        wording.best(Local.all(remote, "altText")));
  }

  /** What is said of this piece of content alone. */
  private Optional<Element> part(Element remote) {
    String id = remote.getAttribute("id").strip();
    return Local.all(item, "partMeta").stream()
        .filter(part -> !id.isEmpty())
        .filter(part ->
            part.getAttribute("partid").equals(id)
                || List.of(part.getAttribute("contentrefs").strip().split("\\s+")).contains(id))
        .findFirst();
  }

  private static boolean isText(Element remote) {
    return remote.getAttribute("contenttype").matches("text/.*|application/(?:xml|.*\\+xml|json)");
  }

  /** What browsers show goes before what they do not, then the larger before the smaller. */
  private static long rank(Element remote) {
    boolean shown =
        remote
            .getAttribute("contenttype")
            .matches("|image/(?:jpe?g|png|webp|gif)|video/mp4|audio/.*");
    String width = remote.getAttribute("width").strip();
    long size = width.matches("\\d{1,6}") ? Long.parseLong(width) : named(remote);
    return (shown ? 1_000_000_000L : 0) + size;
  }

  /** Renditions without a size go by their name. */
  private static long named(Element remote) {
    String name = ItemMeta.word(remote, "rendition");
    return name.contains("thumb")
        ? 0
        : name.contains("high") ? 3 : name.contains("preview") ? 1 : 2;
  }
}
