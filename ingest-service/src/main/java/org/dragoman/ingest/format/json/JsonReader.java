package org.dragoman.ingest.format.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import org.dragoman.ingest.format.DocumentText;
import org.dragoman.ingest.format.FormatReader;
import org.dragoman.ingest.format.Reading;
import org.dragoman.ingest.format.Reading.Malformed;
import org.dragoman.ingest.format.ninjs.json.Ninjs;

/**
 * Tells what JSON holds: ninjs by the names of its properties, a JSON Feed by its version or at
 * least its list of items, and else articles.
 */
public final class JsonReader implements FormatReader {
  private final ObjectMapper mapper;
  private final ObjectReader reader;

  public JsonReader(ObjectMapper mapper) {
    this.mapper = mapper;
    // One article a line (NDJSON) must not be taken for its first line.
    this.reader = mapper.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  @Override
  public Reading read(DocumentText document) {
    JsonNode root;
    try {
      root = JsonText.storable(reader.readTree(document.text()));
    } catch (JacksonException broken) {
      var at = broken.getLocation();
      return new Malformed(
          "The JSON breaks here: " + broken.getOriginalMessage(),
          at == null ? null : at.getLineNr(),
          at == null ? null : at.getColumnNr());
    }
    if (Ninjs.is(root)) {
      return Ninjs.read(root, document);
    }
    if (root.isObject() && isFeed(root)) {
      return new JsonFeed(document).read(root);
    }
    return root.isObject() || root.isArray()
        ? new ArticleJson(mapper, document).read(root)
        : new Malformed("A JSON object is expected here: a JSON Feed or an article.", 1, 1);
  }

  private static boolean isFeed(JsonNode root) {
    return root.path("version").asText("").contains("jsonfeed.org") || root.path("items").isArray();
  }
}
