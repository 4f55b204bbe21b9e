package org.dragoman.ingest.format.html.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.ingest.format.Words;
import org.dragoman.ingest.format.html.LinkedData;
import org.dragoman.ingest.format.html.PageFacts;
import org.jspecify.annotations.Nullable;

/**
 * JSON-LD as pages embed it: one object, an array, or a {@code @graph} whose nodes refer to each
 * other by {@code @id}. Of several articles the first with a text is taken, else the first.
 */
public final class JsonLd implements LinkedData {
  private static final int DEEPEST = 6;

  private static final Set<String> KINDS =
      Set.of(
          "BlogPosting",
          "LiveBlogPosting",
          "Report",
          "Review",
          "Recipe",
          "Posting",
          "SocialMediaPosting",
          "DiscussionForumPosting",
          "CreativeWork",
          "Question");

  @Override
  public PageFacts read(List<String> scripts) {
    List<JsonNode> articles = new ArrayList<>();
    Map<String, JsonNode> byId = new HashMap<>();
    List<JsonNode> pages = new ArrayList<>();
    for (String script : scripts) {
      for (JsonNode value : LenientJson.values(script)) {
        collect(value, 0, articles, pages, byId);
      }
    }
    Reader reader = new Reader(byId);
    PageFacts broken =
        scripts.stream().map(BrokenJson::facts).reduce(PageFacts.NONE, PageFacts::or);
    PageFacts page = pages.isEmpty() ? PageFacts.NONE : reader.page(pages.getFirst());
    return articles.stream()
        .filter(article -> article.has("articleBody"))
        .findFirst()
        .or(() -> articles.stream().findFirst())
        .map(reader::facts)
        .map(facts -> facts.or(page))
        .orElse(articles.isEmpty() && pages.isEmpty() ? broken : page);
  }

  @Override
  public Optional<String> text(List<String> scripts) {
    return StateText.longest(scripts);
  }

  private static void collect(
      JsonNode node,
      int depth,
      List<JsonNode> articles,
      List<JsonNode> pages,
      Map<String, JsonNode> byId) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isObject()) {
      List<String> types = Reader.strings(node.path("@type"));
      if (types.stream().anyMatch(JsonLd::isArticle)) {
        articles.add(node);
      } else if (types.contains("WebPage")) {
        pages.add(node);
      }
      if (node.path("@id").isTextual() && node.size() > 1) {
        byId.putIfAbsent(node.path("@id").asText(), node);
      }
    }
    for (JsonNode child :
        node.isArray()
            ? node
            : List.of(
                node.path("@graph"),
                node.path("mainEntity"),
                node.path("mainEntityOfPage"),
                node.path("author"),
                node.path("publisher"))) {
      if (child.isContainerNode()) {
        collect(child, depth + 1, articles, pages, byId);
      }
    }
  }

  private static boolean isArticle(String type) {
    String name = type.substring(type.lastIndexOf('/') + 1);
    return name.endsWith("Article") || KINDS.contains(name);
  }

  /** Reads nodes, following references. */
  private record Reader(Map<String, JsonNode> byId) {

    PageFacts facts(JsonNode article) {
      return new PageFacts(
          first(names(article.path("url"), "@id"), names(article.path("mainEntityOfPage"), "@id")),
          first(strings(article.path("headline")), strings(article.path("name"))),
          first(strings(article.path("description")), strings(article.path("alternativeHeadline"))),
          first(
              names(article.path("publisher"), "name"),
              names(article.path("isPartOf"), "siteName")),
          names(article.path("author"), "name"),
          first(strings(article.path("datePublished")), strings(article.path("dateCreated"))),
          first(strings(article.path("dateModified"))),
          first(names(article.path("inLanguage"), "alternateName")),
          strings(article.path("keywords")).stream().flatMap(Words::parts).toList(),
          names(article.path("image"), "url"),
          first(strings(article.path("copyrightNotice"))),
          first(strings(article.path("articleBody")), strings(article.path("text"))));
    }

    /** What the page about the article says of it. */
    PageFacts page(JsonNode page) {
      return new PageFacts(
          null,
          null,
          null,
          null,
          List.of(),
          first(strings(page.path("datePublished"))),
          first(strings(page.path("dateModified"))),
          first(strings(page.path("inLanguage"))),
          List.of(),
          List.of(),
          null,
          null);
    }

    /** Strings as they are, objects by one of their fields, references by what they refer to. */
    private List<String> names(JsonNode node, String field) {
      List<String> names = new ArrayList<>();
      for (JsonNode each : node.isArray() ? node : List.of(node)) {
        if (each.isObject()) {
          JsonNode there =
              each.has(field) ? each : byId.getOrDefault(each.path("@id").asText(""), each);
          names.addAll(strings(there.path(field)));
        } else {
          names.addAll(strings(each));
        }
      }
      return names;
    }

    static List<String> strings(JsonNode node) {
      List<String> strings = new ArrayList<>();
      for (JsonNode each : node.isArray() ? node : List.of(node)) {
        if (each.isTextual() && !each.asText().isBlank()) {
          strings.add(each.asText().strip());
        }
      }
      return strings;
    }

    @SafeVarargs
    private static @Nullable String first(List<String>... choices) {
      for (List<String> strings : choices) {
        if (!strings.isEmpty()) {
          return strings.getFirst();
        }
      }
      return null;
    }
  }
}
