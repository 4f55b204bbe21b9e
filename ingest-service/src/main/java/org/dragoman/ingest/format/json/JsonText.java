package org.dragoman.ingest.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.dragoman.ingest.extract.Characters;

/**
 * JSON can escape characters that are none: NUL, which PostgreSQL stores nowhere, and halves of
 * surrogate pairs, which no encoding has bytes for.
 */
final class JsonText {
  private JsonText() {}

  /** The same tree without them; changed in place. */
  static JsonNode storable(JsonNode node) {
    switch (node) {
      case ObjectNode object ->
          object.properties().forEach(entry -> entry.setValue(storable(entry.getValue())));
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          array.set(i, storable(array.get(i)));
        }
      }
      case TextNode text when !Characters.areStorable(text.textValue()) -> {
        return TextNode.valueOf(Characters.storable(text.textValue()));
      }
      default -> {}
    }
    return node;
  }
}
