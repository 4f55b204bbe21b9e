package org.dragoman.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dragoman.contracts.event.ArticlePublished;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.infrastructure.postgres.Database;
import org.dragoman.launcher.rebuild.RebuildCommand;
import org.dragoman.launcher.system.LocalJson;
import org.dragoman.launcher.system.LocalPorts;
import org.dragoman.launcher.system.LocalSystem;
import org.dragoman.launcher.system.Progress;
import org.dragoman.launcher.system.Service;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** The packaged services as processes, over a real broker and database, from feed to page. */
class WholeSystemIT {
  private static final int POSTS = 10;
  private static final int ARTICLES_A_POST = 5;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir static Path directory;
  private static LocalSystem system;
  private static Newsroom newsroom;

  @BeforeAll
  static void startTheWholeSystem() throws IOException {
    system =
        LocalSystem.prepare(directory.resolve("system"), false, LocalPorts.free(), Map.of())
            .start(Progress.silent());
    newsroom = new Newsroom(system.addresses());
  }

  @AfterAll
  static void stopTheWholeSystem() {
    if (system != null) {
      system.close();
    }
  }

  @Test
  void every_sample_article_arrives_where_it_should() throws IOException {
    Demo demo = new Demo(Samples.read(), system, directory.resolve("pages"), Progress.silent());

    demo.run(system.addresses().kafka());

    assertThat(demo.failures()).isEmpty();
    assertThat(directory.resolve("pages/index.html")).isNotEmptyFile();
  }

  @Test
  void a_text_pasted_on_the_desk_becomes_one_draft_with_the_credit_of_its_outlet()
      throws Exception {
    LocalJson local = system.addresses();
    Editor editor =
        Editor.signedIn(local.publish(), "editor", String.valueOf(local.users().get("editor")));
    FormElement empty = editor.form("/desk/new", "form#start");
    Map<String, String> pasted =
        Map.of(
            "url",
            "https://wharf-gazette.example/2026/tide-clock",
            "text",
            """
            The tide clock on the wharf runs again

            After eleven years the tide clock on the old wharf shows the water's height again.

            Its keeper had found the missing wheel in a drawer of the harbour office.
            """);

    Document shown = Jsoup.parse(editor.send(empty, "/desk/new/preview", pasted).body());
    assertThat(shown.expectFirst(".comingtext").text()).contains("found the missing wheel");
    FormElement read = Editor.form(shown, "form#start");
    Map<String, String> outlet =
        Map.of(
            "outlet", "The Wharf Gazette",
            "homepage", "https://wharf-gazette.example/",
            "rights", "By letter of 3 May 2026");
    String waiting = sent(editor, read, outlet);
    String articleId = waiting.replaceFirst(".*/(.*)\\?sent=true$", "$1");

    awaitDraft(articleId);
    JsonNode credit = newsroom.story(articleId + "-en").path("credit");
    assertThat(credit.at("/outlet/name").asText()).isEqualTo("The Wharf Gazette");
    assertThat(credit.at("/outlet/url").asText()).isEqualTo("https://wharf-gazette.example/");
    assertThat(credit.at("/rights/basis").asText()).isEqualTo("By letter of 3 May 2026");
    assertThat(credit.at("/original/title").asText())
        .isEqualTo("The tide clock on the wharf runs again");
    assertThat(sent(editor, read, outlet)).isEqualTo(waiting + "&known=true");
    assertThat(editor.send(empty, "/desk/new/page", Map.of("url", local.ingest() + "/")).body())
        .contains("private, loopback or link-local");
  }

  @Test
  void a_site_that_is_lost_is_made_again_from_the_terminal() throws Exception {
    String source = "record-rebuilt";
    newsroom.createSource(
        new ObjectMapper()
            .createObjectNode()
            .put("id", source)
            .put("name", "The Quayside Record")
            .put("language", "en")
            .put("homepage", "https://quayside-record.example/")
            .put("rights", "Agreement of 2 May 2026"));
    byte[] feed = feed(source, 0).getBytes(StandardCharsets.UTF_8);
    List<String> stories = new ArrayList<>();
    for (JsonNode answer : newsroom.postArticles(source, "application/feed+json", null, feed)) {
      String article = answer.path("id").asText();
      awaitDraft(article);
      publish(article + "-en");
      stories.add(article + "-en");
    }
    awaitLogged();
    Rebuilt same = rebuild("--into", "site");
    assertThat(same.exit()).as(same.said()).isZero();
    assertThat(same.said()).contains("nothing to do");

    loseTheSite();
    Rebuilt told = rebuild("--into", "site");
    assertThat(told.exit()).as(told.said()).isEqualTo(1);
    assertThat(told.said())
        .contains("missing   " + stories.getFirst() + " version 1: its text")
        .contains("nothing was written; --apply does it");
    Rebuilt done = rebuild("--into", "site", "--apply");
    assertThat(done.exit()).as(done.said()).isZero();

    Rebuilt again = rebuild("--into", "site");
    assertThat(again.exit()).as(again.said()).isZero();
    String id = done.said().lines().findFirst().orElseThrow().replace("rebuild ", "");
    assertThat(rebuild("--follow", id).said()).contains("written");
    assertThat(rebuild("--cancel", id).said()).contains("It has ended: done");
  }

  private record Rebuilt(int exit, String said) {}

  private static Rebuilt rebuild(String... arguments) {
    StringWriter said = new StringWriter();
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", directory.resolve("system").toString()));
    int exit =
        new CommandLine(new RebuildCommand())
            .setOut(new PrintWriter(said, true))
            .setErr(new PrintWriter(said, true))
            .execute(all.toArray(String[]::new));
    return new Rebuilt(exit, said.toString());
  }

  private static void awaitLogged() {
    await().atMost(PATIENCE).until(() -> unsent() == 0);
  }

  private static long unsent() throws SQLException {
    try (Connection connection = publishDatabase();
        Statement statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select count(*) from outbox where sent_at is null and refused_at is null")) {
      found.next();
      return found.getLong(1);
    }
  }

  private static void loseTheSite() throws SQLException {
    try (Connection connection = publishDatabase();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate edition, published");
    }
  }

  private static Connection publishDatabase() throws SQLException {
    Database database = system.database(Service.PUBLISH);
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
  }

  /** Where the desk has sent the editor to wait. */
  private static String sent(Editor editor, FormElement form, Map<String, String> typed)
      throws Exception {
    HttpResponse<String> answer = editor.send(form, "/desk/new/send", typed);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return URI.create(answer.headers().firstValue("Location").orElseThrow()).toString();
  }

  /** Kills the service with SIGKILL while articles are on their way to readers. */
  @ParameterizedTest
  @EnumSource(Service.class)
  void a_killed_service_loses_nothing_and_publishes_nothing_twice(Service victim) throws Exception {
    String source = "record-" + victim.shortName();
    newsroom.createSource(
        new ObjectMapper()
            .createObjectNode()
            .put("id", source)
            .put("name", "The Quayside Record")
            .put("language", "en")
            .put("homepage", "https://quayside-record.example/")
            .put("rights", "Agreement of 2 May 2026"));
    CountDownLatch underway = new CountDownLatch(3);

    CompletableFuture<Map<String, String>> accepted =
        CompletableFuture.supplyAsync(() -> postAll(source, underway));
    assertThat(underway.await(60, TimeUnit.SECONDS)).isTrue();
    system.kill(victim);
    system.restart(victim);

    Map<String, String> ids = accepted.get(3, TimeUnit.MINUTES);
    assertThat(ids).hasSize(POSTS * ARTICLES_A_POST);
    ids.values().forEach(WholeSystemIT::awaitDraft);
    publishAllThroughACrashOf(victim, ids);
    assertThat(publications(ids))
        .allSatisfy((story, versions) -> assertThat(versions).containsExactly(1));
  }

  /** Posts as a newsroom's system would: again, until there is an answer. */
  private static Map<String, String> postAll(String source, CountDownLatch underway) {
    Map<String, String> ids = new LinkedHashMap<>();
    for (int post = 0; post < POSTS; post++) {
      byte[] feed = feed(source, post).getBytes(StandardCharsets.UTF_8);
      List<JsonNode> answers =
          await()
              .atMost(PATIENCE)
              .ignoreExceptionsInstanceOf(IOException.class)
              .until(
                  () -> newsroom.postArticles(source, "application/feed+json", null, feed),
                  articles -> articles.size() == ARTICLES_A_POST);
      for (JsonNode answer : answers) {
        ids.put(answer.path("externalId").asText(), answer.path("id").asText());
      }
      underway.countDown();
    }
    return ids;
  }

  private static String feed(String source, int post) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < ARTICLES_A_POST; i++) {
      String id = source + "-" + post + "-" + i;
      items.add(
          """
          {"id": "%1$s", "url": "https://quayside-record.example/%1$s",
           "title": "Ferry number %1$s leaves on time",
           "content_text": "The ferry with the number %1$s left the harbour on time this morning. Nobody on the quay was surprised, and the gulls were not either."}
          """
              .formatted(id));
    }
    return """
    {"version": "https://jsonfeed.org/version/1.1", "title": "The Quayside Record", "language": "en", "items": [%s]}
    """
        .formatted(String.join(",", items));
  }

  private static void awaitDraft(String articleId) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(IOException.class)
        .untilAsserted(() -> {
          JsonNode story = newsroom.story(articleId + "-en");
          assertThat(story).as("story of %s", articleId).isNotNull();
          assertThat(story.path("state").asText()).isIn("draft", "published");
        });
  }

  private static void publishAllThroughACrashOf(Service victim, Map<String, String> ids)
      throws Exception {
    CountDownLatch underway = new CountDownLatch(ids.size() / 3);
    CompletableFuture<Void> done =
        CompletableFuture.runAsync(() -> {
          for (String articleId : ids.values()) {
            publish(articleId + "-en");
            underway.countDown();
          }
        });
    if (victim == Service.PUBLISH) {
      assertThat(underway.await(60, TimeUnit.SECONDS)).isTrue();
      system.kill(victim);
      system.restart(victim);
    }
    done.get(3, TimeUnit.MINUTES);
  }

  /** Until the story says that it is published: the answer of the move itself may be lost. */
  private static void publish(String storyId) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptionsInstanceOf(IOException.class)
        .until(() -> {
          JsonNode story = newsroom.story(storyId);
          if (story != null && story.path("state").asText().equals("published")) {
            return true;
          }
          return newsroom.publish(storyId, "Robin Vale").path("state").asText().equals("published");
        });
  }

  /** The versions published of each story, one entry a distinct event. */
  private static Map<String, List<Integer>> publications(Map<String, String> ids) {
    Map<String, List<Integer>> versions = new HashMap<>();
    Set<String> seen = new HashSet<>();
    try (EventWatch watch =
        new EventWatch(system.addresses().kafka(), EnumSet.of(Topic.ARTICLES_PUBLISHED))) {
      await()
          .atMost(PATIENCE)
          .until(() -> {
            watch.poll(
                Duration.ofMillis(500),
                event -> {
                  if (event instanceof ArticlePublished published
                      && ids.containsValue(published.articleId())
                      && seen.add(id(event))) {
                    versions
                        .computeIfAbsent(published.storyId(), story -> new ArrayList<>())
                        .add(published.storyVersion());
                  }
                });
            return versions.size() == ids.size();
          });
    } catch (RuntimeException e) {
      throw new AssertionError("published so far: " + versions.size() + " of " + ids.size(), e);
    }
    return versions;
  }

  private static String id(Event event) {
    return event.id();
  }

  @Test
  void the_address_file_tells_scripts_everything() {
    Path file = directory.resolve("system/local.json");

    try {
      JsonNode local = new ObjectMapper().readTree(file.toFile());
      assertThat(local.path("keys").properties())
          .extracting(Map.Entry::getKey)
          .containsExactlyInAnyOrder("feed", "translator", "editor", "chief", "admin");
      assertThat(local.path("users").properties())
          .extracting(Map.Entry::getKey)
          .contains("editor", "chief", "admin");
      assertThat(local.path("management").properties()).hasSize(3);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
