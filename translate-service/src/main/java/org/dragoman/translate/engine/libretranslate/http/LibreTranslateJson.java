package org.dragoman.translate.engine.libretranslate.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.dragoman.translate.engine.libretranslate.LibreTranslatePairs.Codes;

/** The body of {@code POST /translate}. */
public final class LibreTranslateJson {

  private final ObjectMapper json;

  public LibreTranslateJson(ObjectMapper json) {
    this.json = json;
  }

  String request(Codes codes, List<String> batch, Optional<String> apiKey) {
    ObjectNode body = json.createObjectNode();
    batch.forEach(body.putArray("q")::add);
    body.put("source", codes.source()).put("target", codes.target()).put("format", "html");
    apiKey.ifPresent(key -> body.put("api_key", key));
    return body.toString();
  }
}
