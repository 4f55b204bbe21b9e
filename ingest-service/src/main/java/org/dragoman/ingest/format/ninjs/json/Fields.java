package org.dragoman.ingest.format.ninjs.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ninjs object by its names in any spelling: {@code versioncreated} until 2.x is {@code
 * versionCreated} in 3.x, {@code body_html} keeps its underscore.
 */
final class Fields {
  private final Map<String, JsonNode> byName = new HashMap<>();

  Fields(JsonNode object) {
    object
        .properties()
        .forEach(
            each -> byName.putIfAbsent(each.getKey().toLowerCase(Locale.ROOT), each.getValue()));
  }

  boolean has(String name) {
    return byName.containsKey(name);
  }

  /** Never null; a missing node where there is none. */
  JsonNode node(String name) {
    return byName.getOrDefault(name, MissingNode.getInstance());
  }

  /** The first of these that holds words or a number. */
  @Nullable String text(String... names) {
    for (String name : names) {
      String text = node(name).asText("").strip();
      if (!text.isEmpty() && !node(name).isNull()) {
        return text;
      }
    }
    return null;
  }

  /** The objects of an array, of the values of an object (1.x), or of a single object. */
  List<Fields> objects(String... names) {
    List<Fields> objects = new ArrayList<>();
    for (String name : names) {
      JsonNode node = node(name);
      boolean keyed = node.isObject() && node.elements().hasNext();
      if (keyed && !node.elements().next().isObject() && !node.elements().next().isNull()) {
        objects.add(new Fields(node));
      } else {
        node.forEach(each -> {
          if (each.isObject()) {
            objects.add(new Fields(each));
          }
        });
      }
    }
    return objects;
  }

  /** Texts, and the names of objects, of an array or a single value. */
  List<String> names(String... names) {
    List<String> all = new ArrayList<>();
    for (String name : names) {
      JsonNode node = node(name);
      (node.isArray() ? node : List.of(node))
          .forEach(each -> {
            String text = each.isObject() ? new Fields(each).text("name") : each.asText("");
            if (text != null && !text.isBlank() && !each.isNull()) {
              all.add(text);
            }
          });
    }
    return all;
  }
}
