package org.dragoman.ingest.format.html.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The article in the state of a page that is drawn by its own program: a list of text elements, or
 * one field of HTML. The longest wins, since teasers of other articles are short.
 */
final class StateText {
  /** What a script assigns its state to, or nothing where it is all JSON. */
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?:^|[;\\s])(?:window\\.|self\\.|var |let |const )?[\\w.$\\[\\]\"']{2,60}\\s*=\\s*(?=[{\\[])");

  private static final Set<String> BODIES =
      Set.of(
          "articlebody",
          "body",
          "bodyhtml",
          "body_html",
          "content",
          "contenthtml",
          "content_html",
          "html",
          "text",
          "fulltext",
          "full_text",
          "storytext",
          "story",
          "rendered",
          "articletext",
          "maincontent",
          "rawhtml");

  private static final Set<String> TEXTS =
      Set.of("content", "text", "value", "html", "data", "body");

  private static final int SHORTEST = 400;
  private static final int MOST_NODES = 200_000;

  private StateText() {}

  static Optional<String> longest(List<String> scripts) {
    String longest = "";
    for (String script : scripts) {
      if (script.length() < SHORTEST) {
        continue;
      }
      for (String json : starts(script)) {
        for (JsonNode value : LenientJson.values(json)) {
          String text = longest(value);
          longest = text.length() > longest.length() ? text : longest;
        }
      }
    }
    return longest.length() < SHORTEST ? Optional.empty() : Optional.of(longest);
  }

  private static List<String> starts(String script) {
    String bare = script.strip();
    if (bare.startsWith("{") || bare.startsWith("[")) {
      return List.of(bare);
    }
    return ASSIGNED
        .matcher(bare)
        .results()
        .limit(20)
        .map(found -> bare.substring(found.end()))
        .toList();
  }

  private static String longest(JsonNode root) {
    String longest = "";
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = open.poll();
      String text = node.isArray() ? elements(node) : "";
      longest = text.length() > longest.length() ? text : longest;
      if (node.isObject()) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
          String html =
              field.getValue().isTextual() ? body(field.getKey(), field.getValue().asText()) : "";
          longest = html.length() > longest.length() ? html : longest;
        }
      }
      node.forEach(child -> {
        if (child.isContainerNode()) {
          open.add(child);
        }
      });
    }
    return longest;
  }

  private static String body(String name, String value) {
    boolean named = BODIES.contains(name.toLowerCase(java.util.Locale.ROOT));
    boolean paragraphs = value.indexOf("<p") != value.lastIndexOf("<p");
    boolean prose =
        value.length() > SHORTEST
            && value.indexOf('{') < 0
            && (paragraphs || value.contains(". ") && value.contains("\n"));
    return named && prose ? value : "";
  }

  /** Elements that say of what type they are: text, headings, quotes. */
  private static String elements(JsonNode array) {
    StringBuilder html = new StringBuilder();
    for (JsonNode element : array) {
      String type =
          element
              .path("type")
              .asText(element.path("_type").asText(element.path("kind").asText("")))
              .toLowerCase(java.util.Locale.ROOT);
      if (!type.matches(".*(?:text|paragraph|header|heading|quote|p|h[2-4]|block)")) {
        continue;
      }
      String text =
          TEXTS.stream()
              .map(element::path)
              .filter(JsonNode::isTextual)
              .map(JsonNode::asText)
              .findFirst()
              .orElse("");
      if (text.isBlank()) {
        continue;
      }
      String tag =
          type.contains("head") || type.matches("h[2-4]")
              ? "h2"
              : type.contains("quote") ? "blockquote" : "p";
      html.append('<').append(tag).append('>').append(text).append("</").append(tag).append(">\n");
    }
    return html.toString();
  }
}
