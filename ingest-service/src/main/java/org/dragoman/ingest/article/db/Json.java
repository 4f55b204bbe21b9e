package org.dragoman.ingest.article.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.article.Changes;

/** What is kept as JSON. */
record Json(ObjectMapper mapper) {

  String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a record is always JSON", impossible);
    }
  }

  Article article(String json) {
    return read(json, Article.class);
  }

  Changes changes(String json) {
    return read(json, Changes.class);
  }

  <T> T read(String json, Class<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("what was written as JSON reads as such", impossible);
    }
  }
}
