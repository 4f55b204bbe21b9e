package org.dragoman.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.dragoman.launcher.system.LocalJson;
import org.jspecify.annotations.Nullable;

/**
 * A newsroom talking to a running system over its public interfaces, with the keys of {@code
 * local.json}. Every method throws an {@link IOException} naming the request and the answer when
 * the answer is not a success.
 */
public final class Newsroom {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final ObjectMapper json = new ObjectMapper();
  private final LocalJson system;

  public Newsroom(LocalJson system) {
    this.system = system;
  }

  public void createSource(JsonNode source) throws IOException {
    post("admin", system.ingest() + "/api/sources", "application/json", null, bytes(source));
  }

  public JsonNode importMemory(Path tmx) throws IOException {
    return post(
        "translator",
        system.translate() + "/api/memory/tmx",
        "application/xml",
        null,
        Files.readAllBytes(tmx));
  }

  public JsonNode importGlossary(Path csv) throws IOException {
    return post(
        "translator",
        system.translate() + "/api/glossary/csv",
        "text/csv",
        null,
        Files.readAllBytes(csv));
  }

  /** The answer's {@code articles}, in the document's order. */
  public List<JsonNode> postArticles(
      String source, String type, @Nullable String location, byte[] document) throws IOException {
    JsonNode answer =
        post(
            "feed",
            system.ingest() + "/api/sources/" + source + "/articles",
            type,
            location,
            document);
    return StreamSupport.stream(answer.path("articles").spliterator(), false).toList();
  }

  /** The story, or nothing while there is none. */
  public @Nullable JsonNode story(String id) throws IOException {
    HttpResponse<byte[]> answer =
        send(request("editor", system.publish() + "/api/stories/" + id).GET().build());
    return answer.statusCode() == 404 ? null : json.readTree(successful(answer).body());
  }

  /** Writes sentences of a story, by segment id, as that person. */
  public JsonNode mend(String storyId, Map<String, String> targets, String actor)
      throws IOException {
    String address = system.publish() + "/api/stories/" + storyId;
    HttpResponse<byte[]> read = successful(send(request("editor", address).GET().build()));
    ObjectNode patch = json.createObjectNode().put("actor", actor);
    ObjectNode segments = patch.putObject("segments");
    targets.forEach((id, target) -> segments.putObject(id).put("target", target));
    HttpRequest write =
        request("editor", address)
            .header("Content-Type", "application/merge-patch+json")
            .header("If-Match", read.headers().firstValue("ETag").orElse("*"))
            .method("PATCH", BodyPublishers.ofByteArray(bytes(patch)))
            .build();
    return json.readTree(successful(send(write)).body());
  }

  /** What the desk is offered for a sentence by memory and glossary. */
  public JsonNode suggestions(String storyId, String segment) throws IOException {
    String address =
        "%s/api/stories/%s/segments/%s/suggestions".formatted(system.publish(), storyId, segment);
    return json.readTree(successful(send(request("translator", address).GET().build())).body());
  }

  public JsonNode publish(String storyId, String actor) throws IOException {
    return post(
        "editor",
        system.publish() + "/api/stories/" + storyId + "/publish",
        "application/json",
        null,
        bytes(json.createObjectNode().put("actor", actor)));
  }

  /** A page or feed of the public site, asked for without any key. */
  public byte[] page(String path) throws IOException {
    URI page = URI.create(system.publish() + path);
    return successful(send(HttpRequest.newBuilder(page).timeout(PATIENCE).build())).body();
  }

  private byte[] bytes(JsonNode node) throws IOException {
    return json.writeValueAsBytes(node);
  }

  private JsonNode post(
      String role, String url, String type, @Nullable String location, byte[] body)
      throws IOException {
    HttpRequest.Builder request = request(role, url).header("Content-Type", type);
    if (location != null) {
      request.header("Content-Location", location);
    }
    return json.readTree(
        successful(send(request.POST(BodyPublishers.ofByteArray(body)).build())).body());
  }

  private HttpRequest.Builder request(String role, String url) {
    return HttpRequest.newBuilder(URI.create(url))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + system.keys().get(role));
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + request.uri(), e);
    }
  }

  private static HttpResponse<byte[]> successful(HttpResponse<byte[]> answer) throws IOException {
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(
          "%s %s answered %d: %s"
              .formatted(
                  answer.request().method(),
                  answer.request().uri(),
                  answer.statusCode(),
                  new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8)));
    }
    return answer;
  }
}
