package org.dragoman.ingest.format.newsmlg2;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.ingest.format.agency.Local;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The items that came in one message: they refer to each other. */
final class Surroundings {
  private final Map<String, Element> items = new HashMap<>();
  private final @Nullable String base;

  Surroundings(List<Element> items, @Nullable String base) {
    this.base = base;
    items.forEach(item -> this.items.putIfAbsent(item.getAttribute("guid").strip(), item));
  }

  /** Absolute URL that relative addresses resolve against. */
  @Nullable String base() {
    return base;
  }

  /** The item that a link refers to, if it came along. */
  Optional<Element> referred(Element link) {
    String guid = Local.attribute(link, "residref");
    return guid == null ? Optional.empty() : Optional.ofNullable(items.get(guid));
  }
}
