package org.dragoman.ingest.format.newsmlg2;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.contracts.article.Media;
import org.dragoman.ingest.format.agency.Local;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The items that came in one message: they refer to each other. What is asked of one is worked out
 * once, however many refer to it.
 */
final class Surroundings {
  private final Map<String, Element> items = new HashMap<>();
  private final Map<Element, Optional<Media>> pictures = new HashMap<>();
  private final Map<Element, Optional<String>> headlines = new HashMap<>();
  private final @Nullable String base;

  Surroundings(List<Element> items, @Nullable String base) {
    this.base = base;
    items.forEach(item -> this.items.putIfAbsent(item.getAttribute("guid").strip(), item));
  }

  /** Absolute URL that relative addresses resolve against. */
  @Nullable String base() {
    return base;
  }

  /** The picture, film or sound of the item that a link refers to, if it came along. */
  Optional<Media> picture(Element link) {
    return referred(link)
        .flatMap(item ->
            pictures.computeIfAbsent(
                item, other -> new Renditions(other, new Wording(other), base).best()));
  }

  /** The headline of the item that a link refers to, if it came along. */
  Optional<String> headline(Element link) {
    return referred(link)
        .flatMap(item ->
            headlines.computeIfAbsent(
                item,
                other ->
                    Optional.ofNullable(new ContentMeta(other, new Wording(other)).headline())));
  }

  private Optional<Element> referred(Element link) {
    String guid = Local.attribute(link, "residref");
    return guid == null ? Optional.empty() : Optional.ofNullable(items.get(guid));
  }
}
