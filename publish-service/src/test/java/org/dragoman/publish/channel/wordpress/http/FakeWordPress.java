package org.dragoman.publish.channel.wordpress.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dragoman.events.json.EventJson;
import org.dragoman.publish.channel.http.Receiver;

/**
 * As much of WordPress's REST API as the channel uses, as version 6.1 was seen to answer; and the
 * accidents a real one cannot be asked for.
 */
final class FakeWordPress {
  private static final ObjectMapper JSON = EventJson.mapper();

  private final Map<Long, ObjectNode> posts = new TreeMap<>();
  private final Map<Long, String> terms = new TreeMap<>();
  private final Map<Long, ObjectNode> media = new TreeMap<>();
  private final Map<String, byte[]> pictures = new TreeMap<>();
  private final List<String> asked = new ArrayList<>();
  private long next = 10;
  private int losing = -1;
  private boolean trash = true;

  /** Does what it is asked as always, but the answer to the request of this number is lost. */
  synchronized void losesAnswer(int number) {
    asked.clear();
    losing = number;
  }

  synchronized void hasNoTrash() {
    trash = false;
  }

  /** Method and route of each request since the last time. */
  synchronized List<String> asked() {
    List<String> all = List.copyOf(asked);
    asked.clear();
    return all;
  }

  synchronized List<ObjectNode> posts() {
    return List.copyOf(posts.values());
  }

  synchronized ObjectNode post(long id) {
    return posts.get(id);
  }

  synchronized long add(ObjectNode post) {
    long id = next++;
    posts.put(id, post);
    return id;
  }

  synchronized void forgetPosts() {
    posts.clear();
  }

  synchronized void forget(long id) {
    posts.remove(id);
  }

  synchronized List<String> terms() {
    return List.copyOf(terms.values());
  }

  synchronized void handle(HttpExchange exchange, String body) throws IOException {
    byte[] picture = pictures.get(exchange.getRequestURI().getPath());
    if (picture != null) {
      exchange.sendResponseHeaders(200, picture.length);
      exchange.getResponseBody().write(picture);
      exchange.close();
      return;
    }
    Map<String, List<String>> query = query(exchange.getRequestURI().getRawQuery());
    String route = query.get("rest_route").getFirst();
    String method = exchange.getRequestMethod();
    asked.add(method + " " + route);
    String file = exchange.getRequestHeaders().getFirst("Content-Disposition");
    Told told =
        file == null
            ? answer(
                method,
                route,
                query,
                body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body))
            : uploaded(exchange.getRequestHeaders().getFirst("Content-Type"), file);
    if (asked.size() - 1 == losing) {
      losing = -1;
      // The server then hangs up.
      throw new IOException("lost");
    }
    Receiver.answer(
        exchange, told.status, Map.of("Content-Type", "application/json"), told.body.toString());
  }

  /** An outlet's picture, which stands at the same server. */
  synchronized void shows(String path, byte[] picture) {
    pictures.put(path, picture);
  }

  synchronized Map<Long, ObjectNode> media() {
    return Map.copyOf(media);
  }

  private Told uploaded(String type, String disposition) {
    String name = disposition.replaceAll(".*filename=\"(.*)\"", "$1");
    long id = next++;
    media.put(id, JSON.createObjectNode().put("id", id).put("file", type + " " + name));
    return new Told(201, media.get(id));
  }

  private Told media(String method, String route, Map<String, List<String>> query, JsonNode sent) {
    if (method.equals("GET")) {
      ArrayNode found = JSON.createArrayNode();
      String slug = query.get("slug").getFirst();
      media.values().stream()
          .filter(each -> each.path("file").asText().contains(" " + slug + "."))
          .forEach(found::add);
      return new Told(200, found);
    }
    ObjectNode known = media.get(Long.parseLong(route.substring("/wp/v2/media/".length())));
    known.setAll((ObjectNode) sent);
    return new Told(200, known);
  }

  private record Told(int status, JsonNode body) {}

  private Told answer(String method, String route, Map<String, List<String>> query, JsonNode sent) {
    if (route.equals("/wp/v2/posts")) {
      return method.equals("GET") ? new Told(200, list(query)) : new Told(201, create(sent));
    }
    if (route.startsWith("/wp/v2/posts/")) {
      long id = Long.parseLong(route.substring("/wp/v2/posts/".length()));
      ObjectNode post = posts.get(id);
      if (post == null) {
        return error(404, "rest_post_invalid_id", "Invalid post ID.");
      }
      return switch (method) {
        case "GET" -> new Told(200, shown(id));
        case "POST" -> {
          post.setAll((ObjectNode) sent);
          yield new Told(200, shown(id));
        }
        default -> delete(id, post);
      };
    }
    if (route.startsWith("/wp/v2/media")) {
      return media(method, route, query, sent);
    }
    return method.equals("GET") ? new Told(200, found(query)) : made(sent);
  }

  private ArrayNode list(Map<String, List<String>> query) {
    ArrayNode found = JSON.createArrayNode();
    List<String> slugs =
        Stream.of(query.getOrDefault("slug", List.of("")).getFirst().split(",")).toList();
    String search = query.getOrDefault("search", List.of("")).getFirst();
    posts.forEach((id, post) -> {
      boolean wanted =
          search.isEmpty()
              ? slugs.contains(post.path("slug").asText())
              : post.path("content").asText().contains(search);
      if (wanted) {
        found.add(shown(id));
      }
    });
    return found;
  }

  private ObjectNode create(JsonNode sent) {
    ObjectNode post = sent.deepCopy();
    String slug = post.path("slug").asText();
    int number = 2;
    while (posts.values().stream()
        .anyMatch(other -> other.path("slug").equals(post.path("slug")))) {
      post.put("slug", slug + "-" + number++);
    }
    return shown(add(post));
  }

  private Told delete(long id, ObjectNode post) {
    if (!trash) {
      return error(501, "rest_trash_not_supported", "The post does not support trashing.");
    }
    if (post.path("status").asText().equals("trash")) {
      return error(410, "rest_already_trashed", "The post has already been deleted.");
    }
    post.put("status", "trash").put("slug", post.path("slug").asText() + "__trashed");
    return new Told(200, shown(id));
  }

  private ObjectNode shown(long id) {
    ObjectNode post = posts.get(id);
    ObjectNode shown = JSON.createObjectNode().put("id", id);
    shown.put("status", post.path("status").asText());
    shown.put("slug", post.path("slug").asText());
    shown.putObject("content").put("raw", post.path("content").asText());
    return shown;
  }

  private ArrayNode found(Map<String, List<String>> query) {
    ArrayNode found = JSON.createArrayNode();
    List<String> wanted = query.getOrDefault("slug[]", List.of()).stream().map(this::slug).toList();
    terms.forEach((id, name) -> {
      if (wanted.contains(slug(name))) {
        found.addObject().put("id", id).put("name", name.replace("&", "&amp;"));
      }
    });
    return found;
  }

  private Told made(JsonNode sent) {
    String name = sent.path("name").asText();
    for (Map.Entry<Long, String> term : terms.entrySet()) {
      if (term.getValue().equalsIgnoreCase(name)) {
        Told told = error(400, "term_exists", "A term with the name provided already exists.");
        ((ObjectNode) told.body.path("data")).put("term_id", term.getKey());
        return told;
      }
    }
    long id = next++;
    terms.put(id, name);
    return new Told(201, JSON.createObjectNode().put("id", id).put("name", name));
  }

  private String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
  }

  private static Told error(int status, String code, String message) {
    ObjectNode body = JSON.createObjectNode().put("code", code).put("message", message);
    body.putObject("data").put("status", status);
    return new Told(status, body);
  }

  private static Map<String, List<String>> query(String raw) {
    Map<String, List<String>> query = new TreeMap<>();
    for (String term : raw.split("&")) {
      int equals = term.indexOf('=');
      String name = URLDecoder.decode(term.substring(0, equals), StandardCharsets.UTF_8);
      String value = URLDecoder.decode(term.substring(equals + 1), StandardCharsets.UTF_8);
      query.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }
    return query;
  }
}
