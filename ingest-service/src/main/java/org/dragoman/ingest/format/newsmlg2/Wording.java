package org.dragoman.ingest.format.newsmlg2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dragoman.ingest.format.agency.Local;
import org.dragoman.ingest.format.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The words an item has for things, in its own language: of several names or headlines the one in
 * that language, else one in no stated language, else the first. Codes are never looked up over the
 * network; what an item asserts of them is used.
 */
final class Wording {
  private static final List<String> CODES = List.of("qcode", "uri", "literal");

  private final @Nullable String language;
  private final Map<String, Element> asserted = new HashMap<>();

  Wording(Element item) {
    String tag = Local.attribute(item, "tag", "contentMeta", "language");
    language = tag == null ? Xml.language(item) : tag;
    for (Element assertion : Local.all(item, "assert")) {
      CODES.forEach(code -> asserted.put(assertion.getAttribute(code), assertion));
    }
    asserted.remove("");
  }

  /** BCP 47, as stated. */
  @Nullable String language() {
    return language;
  }

  /** The text of the best of the elements; null where none has any. */
  @Nullable String best(List<Element> elements) {
    List<Element> spoken = elements.stream().filter(e -> !Local.line(e).isEmpty()).toList();
    return spoken.stream()
        .filter(this::isOwn)
        .findFirst()
        .or(() -> spoken.stream().filter(e -> Xml.language(e) == null).findFirst())
        .or(() -> spoken.stream().findFirst())
        .map(Local::line)
        .orElse(null);
  }

  /** All texts in the item's language; all there are, where none is in it. */
  List<String> all(List<Element> elements) {
    List<Element> own = elements.stream().filter(this::isOwn).toList();
    return (own.isEmpty() ? elements : own)
        .stream().map(Local::line).filter(text -> !text.isEmpty()).distinct().toList();
  }

  /** Whether an element is in the item's language, by its own statement or its parents'. */
  boolean isOwn(Element element) {
    return language == null || primary(language).equals(primary(Xml.language(element)));
  }

  /** What a property names: a party, a subject, a place. Null where it is only a code. */
  @Nullable String name(Element property) {
    List<Element> names = new ArrayList<>(Local.all(property, "name"));
    CODES.stream()
        .map(code -> asserted.get(property.getAttribute(code)))
        .filter(Objects::nonNull)
        .forEach(assertion -> names.addAll(Local.all(assertion, "name")));
    String named = best(names);
    return named == null ? Local.attribute(property, "literal") : named;
  }

  List<String> names(List<Element> properties) {
    return properties.stream().map(this::name).filter(Objects::nonNull).distinct().toList();
  }

  private static String primary(@Nullable String tag) {
    return tag == null ? "" : tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
  }
}
