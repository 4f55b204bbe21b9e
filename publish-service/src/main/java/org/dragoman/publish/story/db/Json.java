package org.dragoman.publish.story.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.credit.CreditEdits;
import org.dragoman.publish.story.Furniture;
import org.dragoman.publish.story.Layout;
import org.dragoman.publish.story.Obligation;
import org.dragoman.publish.story.Rendering;
import org.dragoman.publish.story.Summary;

/** The JSON columns. */
final class Json {
  private static final TypeReference<List<Segment>> SEGMENTS = new TypeReference<>() {};
  private static final TypeReference<List<Obligation>> OBLIGATIONS = new TypeReference<>() {};
  private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

  private final ObjectMapper mapper;

  Json(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  Rendering rendering(String json) {
    return read(json, Rendering.class);
  }

  /** With the element type kept: a plain list would lose the discriminators of sealed types. */
  String writeSegments(List<Segment> segments) {
    try {
      return mapper.writerFor(SEGMENTS).writeValueAsString(segments);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  Article article(String json) {
    return read(json, Article.class);
  }

  Source source(String json) {
    return read(json, Source.class);
  }

  Credit credit(String json) {
    return read(json, Credit.class);
  }

  Furniture furniture(String json) {
    return read(json, Furniture.class);
  }

  Layout layout(String json) {
    return read(json, Layout.class);
  }

  CreditEdits creditEdits(String json) {
    return read(json, CreditEdits.class);
  }

  Summary entry(String json) {
    return read(json, Summary.class);
  }

  List<Segment> segments(String json) {
    return read(json, SEGMENTS);
  }

  List<Obligation> obligations(String json) {
    return read(json, OBLIGATIONS);
  }

  List<String> strings(String json) {
    return read(json, STRINGS);
  }

  private <T> T read(String json, Class<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  private <T> T read(String json, TypeReference<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
