package org.dragoman.ingest.format.rss;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Media;
import org.dragoman.ingest.extract.Inline;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.format.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Enclosures, Media RSS 1.5.1 content and podcast pictures of an item. Thumbnails and pictures
 * stand in where there is no picture yet.
 */
public final class RssMedia {
  private final Element item;
  private final String ns;
  private final @Nullable String base;
  private final Map<String, Media> media = new LinkedHashMap<>();

  private RssMedia(Element item, String ns, @Nullable String base) {
    this.item = item;
    this.ns = ns;
    this.base = base;
  }

  /**
   * @param ns the namespace of the item itself
   * @param base what relative addresses hang on outside any {@code xml:base}
   */
  public static List<Media> of(Element item, String ns, @Nullable String base) {
    RssMedia reader = new RssMedia(item, ns, base);
    reader.contents(item).forEach(content -> reader.add(content, reader.url(content)));
    Xml.children(item, ns, "enclosure").forEach(reader::enclosure);
    Xml.children(item, Rss.ATOM, "link").stream()
        .filter(link -> "enclosure".equals(link.getAttribute("rel")))
        .forEach(reader::enclosure);
    if (reader.media.values().stream().noneMatch(RssMedia::isPicture)) {
      reader.pictures();
    }
    return List.copyOf(reader.media.values());
  }

  /** Contents in order; a group holds the same thing in several sizes, of which one stands. */
  private List<Element> contents(Element parent) {
    List<Element> contents = new ArrayList<>();
    for (Element child : Xml.children(parent)) {
      if (Xml.is(child, Rss.MEDIA, "group")) {
        List<Element> same = contents(child);
        same.stream()
            .filter(content -> "true".equals(Xml.attribute(content, "isDefault")))
            .findFirst()
            .or(() -> same.stream().findFirst())
            .ifPresent(contents::add);
      } else if (Xml.is(child, Rss.MEDIA, "content")) {
        contents.add(child);
        contents.addAll(contents(child));
      }
    }
    return contents;
  }

  /** A content without an address of its own is played somewhere. */
  private @Nullable String url(Element content) {
    String own = Xml.attribute(content, "url");
    return own == null
        ? Xml.child(content, Rss.MEDIA, "player").map(p -> Xml.attribute(p, "url")).orElse(null)
        : own;
  }

  private void enclosure(Element enclosure) {
    String url = Xml.attribute(enclosure, "url");
    Links.resolve(url == null ? Xml.attribute(enclosure, "href") : url, Xml.base(enclosure, base))
        .ifPresent(address ->
            media.putIfAbsent(
                address, new Media(address, Xml.attribute(enclosure, "type"), null, null, null)));
  }

  private void pictures() {
    thumbnails(item).forEach(e -> add(e, Xml.attribute(e, "url")));
    Xml.child(item, Rss.ITUNES, "image").ifPresent(e -> add(e, Xml.attribute(e, "href")));
    Xml.child(item, ns, "image")
        .ifPresent(e -> {
          String url = Xml.text(e, ns, "url");
          add(e, url == null && Xml.children(e).isEmpty() ? Xml.text(e) : url);
        });
    if (media.isEmpty()) {
      Xml.child(item, Rss.MEDIA, "player").ifPresent(e -> add(e, Xml.attribute(e, "url")));
    }
  }

  private static Stream<Element> thumbnails(Element parent) {
    Optional<Element> own = Xml.child(parent, Rss.MEDIA, "thumbnail");
    return own.isPresent()
        ? own.stream()
        : Xml.children(parent).stream()
            .filter(e -> Xml.is(e, Rss.MEDIA, "group") || Xml.is(e, Rss.MEDIA, "content"))
            .flatMap(RssMedia::thumbnails)
            .limit(1);
  }

  private static boolean isPicture(Media media) {
    String type = media.type();
    return type == null
        ? media.url().matches("(?i).*\\.(?:jpe?g|png|gif|webp|avif)(?:\\?.*)?")
        : type.startsWith("image/");
  }

  private void add(Element content, @Nullable String url) {
    Links.resolve(url, Xml.base(content, base))
        .ifPresent(address ->
            media.putIfAbsent(
                address,
                new Media(
                    address,
                    type(content),
                    description(content),
                    near(content, "credit"),
                    alt(content))));
  }

  private static @Nullable String type(Element content) {
    String type = Xml.attribute(content, "type");
    return type == null && "image".equals(content.getAttribute("medium")) ? "image/*" : type;
  }

  private @Nullable String description(Element content) {
    String description = near(content, "description");
    return description == null ? own(content, "title") : description;
  }

  private @Nullable String alt(Element content) {
    return near(content, "description") == null ? null : own(content, "title");
  }

  /** On the content itself, or on the nearest content or group it stands in. */
  private @Nullable String near(Element content, String name) {
    for (Element at = content;
        at != item && at.getParentNode() instanceof Element parent;
        at = parent) {
      String text = own(at, name);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static @Nullable String own(Element at, String name) {
    List<String> texts =
        Xml.children(at, Rss.MEDIA, name).stream()
            .map(e -> Inline.plain(e.getTextContent()))
            .filter(text -> !text.isEmpty())
            .toList();
    return texts.isEmpty() ? null : String.join(", ", texts);
  }
}
