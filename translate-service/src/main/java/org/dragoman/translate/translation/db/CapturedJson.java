package org.dragoman.translate.translation.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.events.json.EventJson;

/** The captured article as contract JSON, in a {@code jsonb} column. */
final class CapturedJson {

  /** The escape of U+0000, unless its backslash is itself escaped. */
  private static final Pattern NULL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

  private CapturedJson() {}

  /** PostgreSQL's {@code jsonb} cannot hold U+0000; no text needs it. */
  static String storable(String json) {
    return json.contains("\\u0000") ? NULL.matcher(json).replaceAll("$1") : json;
  }

  static String write(ArticleCaptured event) {
    try {
      return storable(EventJson.mapper().writeValueAsString(event));
    } catch (JsonProcessingException bug) {
      throw new UncheckedIOException(bug);
    }
  }

  static ArticleCaptured read(String json) {
    try {
      ArticleCaptured event = EventJson.mapper().readValue(json, ArticleCaptured.class);
      if (event == null) {
        throw new IllegalArgumentException("it is null");
      }
      return event;
    } catch (JsonProcessingException bug) {
      throw new UncheckedIOException(bug);
    }
  }
}
