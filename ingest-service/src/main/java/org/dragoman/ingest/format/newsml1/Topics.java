package org.dragoman.ingest.format.newsml1;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dragoman.ingest.format.agency.Local;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The topics a document describes: what its codes and references stand for. */
final class Topics {
  private final Map<String, String> names = new HashMap<>();

  Topics(Element root) {
    for (Element topic : Local.within(root, "Topic")) {
      String name = Local.text(topic, "Description");
      if (name != null) {
        Stream.concat(
                Stream.of("#" + topic.getAttribute("Duid")),
                Local.all(topic, "FormalName").stream().map(Local::line))
            .forEach(key -> names.putIfAbsent(key, name));
      }
    }
  }

  /** The name of a party or term; null where it has only a code that nothing here describes. */
  @Nullable String name(Element property) {
    String reference = Local.attribute(property, "Topic");
    if (reference != null && names.containsKey(reference)) {
      return names.get(reference);
    }
    String formal = Local.attribute(property, "FormalName");
    String text = Local.line(property);
    if (formal == null) {
      return text.isEmpty() ? null : text;
    }
    return names.getOrDefault(formal, isWord(formal) ? formal : text.isEmpty() ? null : text);
  }

  List<String> names(Stream<Element> properties) {
    return properties.map(this::name).filter(java.util.Objects::nonNull).distinct().toList();
  }

  /** Formal names are codes, or words in themselves. */
  private static boolean isWord(String formal) {
    return formal.codePoints().anyMatch(Character::isLetter)
        && formal.codePoints().noneMatch(Character::isDigit);
  }
}
