package org.dragoman.translate.translation.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.events.json.EventJson;

/** The captured article as contract JSON, in a {@code jsonb} column. */
final class CapturedJson {

  private CapturedJson() {}

  /** PostgreSQL's {@code jsonb} cannot hold U+0000; no text needs it. */
  static String write(ArticleCaptured event) {
    try {
      return EventJson.mapper().writeValueAsString(event).replace("\\u0000", "");
    } catch (JsonProcessingException bug) {
      throw new UncheckedIOException(bug);
    }
  }

  static ArticleCaptured read(String json) {
    try {
      return EventJson.mapper().readValue(json, ArticleCaptured.class);
    } catch (JsonProcessingException bug) {
      throw new UncheckedIOException(bug);
    }
  }
}
