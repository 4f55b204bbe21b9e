package org.dragoman.ingest.format.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The {@code meta} elements of a page by name, whichever attribute names them. */
final class Metas {
  private final Map<String, List<String>> values = new HashMap<>();

  Metas(Document page) {
    for (Element meta : page.getElementsByTag("meta")) {
      String content = meta.attr("content").strip();
      for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
        for (String name : meta.attr(attribute).toLowerCase(Locale.ROOT).strip().split("\\s+")) {
          if (!name.isEmpty() && !content.isEmpty()) {
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(content);
          }
        }
      }
    }
  }

  /** The value of the first name that has one. */
  @Nullable String first(String... names) {
    for (String name : names) {
      List<String> found = values.get(name);
      if (found != null) {
        return found.getFirst();
      }
    }
    return null;
  }

  /** All values of the first name that has one. */
  List<String> all(String... names) {
    for (String name : names) {
      List<String> found = values.get(name);
      if (found != null) {
        return found;
      }
    }
    return List.of();
  }
}
