package org.dragoman.publish.start.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;
import org.dragoman.publish.neighbour.Body;
import org.dragoman.publish.start.Ingest;
import org.dragoman.publish.start.Told;
import org.dragoman.publish.start.Told.Given;
import org.dragoman.publish.start.Told.Refused;
import org.jspecify.annotations.Nullable;

/** Asks ingest-service over REST. */
public final class RemoteIngest implements Ingest {
  private static final String PREVIEW = "/api/preview";

  private final IngestService service;
  private final ObjectMapper json;
  private final Duration quick;
  private final Duration within;

  /**
   * @param quick for what ingest-service knows by itself
   * @param within for what it has to read, fetch or write
   */
  public RemoteIngest(IngestService service, ObjectMapper json, Duration quick, Duration within) {
    this.service = service;
    this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    this.quick = quick;
    this.within = within;
  }

  @Override
  public Told<List<Source>> sources() {
    return service.get(
        "/api/sources",
        quick,
        answer -> {
          List<Source> sources = new ArrayList<>();
          for (JsonNode one : array(answer.path("sources"))) {
            sources.add(read(one, Source.class));
          }
          return new Given<>(sources);
        });
  }

  @Override
  public Told<Page> page(String url) {
    return service.post(
        "/api/preview/page",
        Body.json(json.createObjectNode().put("url", url).toString()),
        within,
        answer -> draft(answer).map(draft -> new Page(answer.path("address").asText(url), draft)));
  }

  @Override
  public Told<Draft> text(String text, @Nullable String language) {
    return service.post(
        PREVIEW, new Body("text/plain;charset=UTF-8", text, language), within, this::draft);
  }

  @Override
  public Told<Draft> article(Article article, @Nullable String text) {
    ObjectNode sent = json.valueToTree(article);
    if (text != null) {
      sent.put("body", text);
    }
    return service.post(PREVIEW, Body.json(sent.toString()), within, this::draft);
  }

  private Told<Draft> draft(JsonNode answer) throws IOException {
    JsonNode articles = array(answer.path("articles"));
    if (articles.size() != 1) {
      return new Refused<>(
          "This is a feed or a list of %d articles. A story is started from one; a feed is followed as a source."
              .formatted(articles.size()));
    }
    JsonNode one = articles.get(0);
    if (one.hasNonNull("refused")) {
      return new Refused<>(one.get("refused").asText());
    }
    List<String> notes = new ArrayList<>();
    one.path("notes").forEach(note -> notes.add(note.asText()));
    return new Given<>(new Draft(read(one, Article.class), notes));
  }

  @Override
  public Told<List<String>> known(String url) {
    return service.get(
        "/api/articles?url=" + encoded(url),
        quick,
        answer -> {
          List<String> ids = new ArrayList<>();
          for (JsonNode one : array(answer.path("articles"))) {
            ids.add(text(one, "id"));
          }
          return new Given<>(ids);
        });
  }

  @Override
  public Told<Outlet> outlet(
      String name, @Nullable String homepage, @Nullable String language, @Nullable String rights) {
    ObjectNode outlet =
        json.createObjectNode()
            .put("name", name)
            .put("homepage", homepage)
            .put("language", language)
            .put("rights", rights);
    return service.post(
        "/api/outlets",
        Body.json(outlet.toString()),
        within,
        answer ->
            new Given<>(
                new Outlet(read(answer, Source.class), answer.path("added").asBoolean(false))));
  }

  @Override
  public Told<String> send(String source, Article article) {
    return service.post(
        "/api/sources/" + encoded(source) + "/articles",
        Body.json(json.valueToTree(article).toString()),
        within,
        answer -> new Given<>(text(answer.path("articles").path(0), "id")));
  }

  @Override
  public Told<Arrived> arrived(String article) {
    return service.get(
        "/api/articles/" + encoded(article),
        quick,
        answer -> {
          JsonNode current = answer.path("article");
          return new Given<>(
              new Arrived(
                  current.path("title").asText(""),
                  current.path("status").asText("").equals("canceled")));
        });
  }

  private <T> T read(JsonNode node, Class<T> type) throws IOException {
    try {
      return json.treeToValue(node, type);
    } catch (IllegalArgumentException invalid) {
      throw new IOException("not a " + type.getSimpleName(), invalid);
    }
  }

  private static String text(JsonNode node, String field) throws IOException {
    if (!node.path(field).isTextual()) {
      throw new IOException("no " + field);
    }
    return node.get(field).asText();
  }

  private static JsonNode array(JsonNode node) throws IOException {
    if (!node.isArray()) {
      throw new IOException("not a list");
    }
    return node;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
