package org.dragoman.publish.story.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An object of a merge patch: what is absent is null.
 *
 * @param path its own name with a dot behind, for who is told of a mistake
 */
record Patch(JsonNode json, String path) {

  /** Refuses every other field. */
  void only(Set<String> fields) {
    json.fieldNames()
        .forEachRemaining(field -> {
          if (!fields.contains(field)) {
            throw refused(
                path
                    + field
                    + " cannot be patched; what can: "
                    + String.join(", ", fields.stream().sorted().toList())
                    + ".");
          }
        });
  }

  /** A part of it, empty where it is absent. */
  Patch part(String field) {
    JsonNode part = json.path(field);
    if (!part.isMissingNode() && !part.isObject()) {
      throw refused(path + field + " is an object.");
    }
    return new Patch(part, path + field + ".");
  }

  @Nullable String text(String field) {
    JsonNode node = json.get(field);
    return node == null ? null : textOf(node, path + field);
  }

  /** A text that null takes away, which is told as the empty string. */
  @Nullable String cleared(String field) {
    JsonNode node = json.get(field);
    return node != null && node.isNull() ? "" : text(field);
  }

  @Nullable String required(String field) {
    String text = text(field);
    if (text != null && text.isBlank()) {
      throw refused(path + field + " cannot be empty.");
    }
    return text;
  }

  /** A list that null empties. */
  @Nullable List<String> strings(String field) {
    JsonNode node = json.get(field);
    if (node == null) {
      return null;
    }
    List<String> strings = new ArrayList<>();
    if (!node.isNull()) {
      if (!node.isArray()) {
        throw refused(path + field + " is an array of strings.");
      }
      node.forEach(string -> strings.add(textOf(string, path + field)));
    }
    return strings;
  }

  static String textOf(JsonNode node, String field) {
    if (!node.isTextual()) {
      throw refused(field + " is a string.");
    }
    return node.textValue().strip();
  }

  static Problem refused(String detail) {
    return new Problem(422, "Patch refused", detail);
  }
}
