package org.dragoman.ingest.format.rss;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.contracts.article.Media;
import org.dragoman.ingest.extract.Inline;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.format.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Enclosures and Media RSS 1.5.1 content of an item; thumbnails only where there is nothing else.
 */
final class RssMedia {
  private RssMedia() {}

  static List<Media> of(Element item, String ns, @Nullable String base) {
    Map<String, Media> media = new LinkedHashMap<>();
    for (Element content : contents(item)) {
      add(media, content, item, base);
    }
    for (Element enclosure : Xml.children(item, ns, "enclosure")) {
      Links.resolve(Xml.attribute(enclosure, "url"), base)
          .ifPresent(url ->
              media.putIfAbsent(
                  url, new Media(url, Xml.attribute(enclosure, "type"), null, null, null)));
    }
    if (media.isEmpty()) {
      Xml.children(item, Rss.MEDIA, "thumbnail").forEach(e -> add(media, e, item, base));
    }
    return List.copyOf(media.values());
  }

  private static List<Element> contents(Element item) {
    List<Element> contents = new ArrayList<>(Xml.children(item, Rss.MEDIA, "content"));
    for (Element group : Xml.children(item, Rss.MEDIA, "group")) {
      // A group holds the same thing in several sizes: the default one, or the first, stands for
      // it.
      List<Element> same = Xml.children(group, Rss.MEDIA, "content");
      same.stream()
          .filter(content -> content.getAttribute("isDefault").equals("true"))
          .findFirst()
          .or(() -> same.stream().findFirst())
          .ifPresent(contents::add);
    }
    return contents;
  }

  private static void add(
      Map<String, Media> media, Element content, Element item, @Nullable String base) {
    Links.resolve(Xml.attribute(content, "url"), base)
        .ifPresent(url ->
            media.putIfAbsent(
                url,
                new Media(
                    url,
                    type(content),
                    near(content, item, "description"),
                    near(content, item, "credit"),
                    null)));
  }

  private static @Nullable String type(Element content) {
    String type = Xml.attribute(content, "type");
    return type == null && "image".equals(content.getAttribute("medium")) ? "image/*" : type;
  }

  /** On the content itself, or on the group it stands in. */
  private static @Nullable String near(Element content, Element item, String name) {
    String own = Xml.text(content, Rss.MEDIA, name);
    if (own == null && content.getParentNode() instanceof Element parent && parent != item) {
      own = Xml.text(parent, Rss.MEDIA, name);
    }
    return own == null ? null : Inline.plain(own);
  }
}
