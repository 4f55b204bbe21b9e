package org.dragoman.ingest.format.html.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.ingest.format.Words;
import org.dragoman.ingest.format.html.LinkedData;
import org.dragoman.ingest.format.html.PageFacts;
import org.jspecify.annotations.Nullable;

/** JSON-LD as pages embed it: one object, an array, or a {@code @graph}. */
public final class JsonLd implements LinkedData {
  private static final Set<String> ARTICLES =
      Set.of(
          "Article",
          "NewsArticle",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "OpinionNewsArticle",
          "BackgroundNewsArticle",
          "BlogPosting",
          "LiveBlogPosting",
          "Report",
          "ReviewNewsArticle",
          "Review",
          "TechArticle",
          "ScholarlyArticle");

  private final ObjectMapper mapper;

  public JsonLd(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public PageFacts read(List<String> scripts) {
    return scripts.stream()
        .flatMap(script -> article(script).stream())
        .findFirst()
        .map(JsonLd::facts)
        .orElse(PageFacts.NONE);
  }

  private Optional<JsonNode> article(String script) {
    try {
      return find(mapper.readTree(script), 0);
    } catch (JacksonException broken) {
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> find(JsonNode node, int depth) {
    if (depth > 4) {
      return Optional.empty();
    }
    if (node.isObject() && strings(node.path("@type")).stream().anyMatch(ARTICLES::contains)) {
      return Optional.of(node);
    }
    JsonNode inner = node.isArray() ? node : node.path("@graph");
    for (JsonNode child : inner) {
      Optional<JsonNode> found = find(child, depth + 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static PageFacts facts(JsonNode article) {
    return new PageFacts(
        first(names(article.path("url"), "@id")),
        first(strings(article.path("headline"))),
        first(strings(article.path("description"))),
        first(names(article.path("publisher"), "name")),
        names(article.path("author"), "name"),
        first(strings(article.path("datePublished"))),
        first(strings(article.path("dateModified"))),
        first(names(article.path("inLanguage"), "alternateName")),
        strings(article.path("keywords")).stream().flatMap(Words::parts).toList(),
        names(article.path("image"), "url"),
        first(strings(article.path("copyrightNotice"))),
        first(strings(article.path("articleBody"))));
  }

  /** Strings as they are, objects by one of their fields. */
  private static List<String> names(JsonNode node, String field) {
    List<String> names = new ArrayList<>(strings(node));
    for (JsonNode each : node.isArray() ? node : List.of(node)) {
      if (each.isObject()) {
        names.addAll(strings(each.path(field)));
      }
    }
    return names;
  }

  private static List<String> strings(JsonNode node) {
    List<String> strings = new ArrayList<>();
    for (JsonNode each : node.isArray() ? node : List.of(node)) {
      if (each.isTextual() && !each.asText().isBlank()) {
        strings.add(each.asText().strip());
      }
    }
    return strings;
  }

  private static @Nullable String first(List<String> strings) {
    return strings.isEmpty() ? null : strings.getFirst();
  }
}
