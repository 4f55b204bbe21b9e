package org.dragoman.publish;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dragoman.publish.Samples.event;
import static org.dragoman.publish.Samples.translated;
import static org.dragoman.publish.Samples.with;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.event.ArticlesLinked;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue on a real database, as a browser without scripts sees it. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class QueueIT {
  private final CookieFilter cookies = new CookieFilter();

  @Inject EventCodec codec;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  @BeforeEach
  void signIn() {
    given()
        .filter(cookies)
        .redirects()
        .follow(false)
        .formParam("j_username", "editor")
        .formParam("j_password", "editor")
        .post("/j_security_check")
        .then()
        .statusCode(302);
  }

  @Test
  void words_are_found_in_both_languages_by_stem_beginning_and_phrase() {
    String mark = word();
    String article =
        draft(
            "Vuelven los barcos " + mark,
            "Los pescadores celebraron la apertura del canal.",
            "The fishermen celebrated the opening of the " + mark + " canal.");

    assertThat(found(mark + " fisherman celebrating")).isEmpty();
    assertThat(found(mark + " celebrating")).containsExactly(article + "-en");
    assertThat(found(mark + " pescador")).containsExactly(article + "-en");
    assertThat(found(mark + " celebrat")).containsExactly(article + "-en");
    assertThat(found(mark + " \"opening of the\"")).containsExactly(article + "-en");
    assertThat(found(mark + " \"the opening canal\"")).isEmpty();
    assertThat(found(mark + " -canal")).isEmpty();
    assertThat(found(mark.substring(0, 6) + "*")).contains(article + "-en");
    assertThat(
            page("?q=" + mark + " canal").select("#entry-" + article + "-en mark.hit").eachText())
        .contains("canal");
  }

  @Test
  void arabic_is_found_however_its_letters_are_written() {
    String mark = word();
    String article =
        draft(
            "ar",
            mark + " عودة العبّارات",
            "قال أحمد إنّ المدينة القديمة بخير.",
            "Ahmad said the old town is well.");
    assertThat(found(mark + " احمد")).containsExactly(article + "-en");
    assertThat(found(mark + " العبارات")).containsExactly(article + "-en");
    assertThat(found(mark + " مدينة")).containsExactly(article + "-en");
    assertThat(found(mark + " باخرة")).isEmpty();
  }

  @Test
  void odd_words_find_nothing_and_break_nothing() {
    for (String odd :
        List.of("'", "\"", "-", "!:*", "a & | b", "%", "<b>", "or or", ":*:*", "\\")) {
      given().filter(cookies).queryParam("q", odd + word()).get("/desk").then().statusCode(200);
    }
  }

  @Test
  void copies_of_one_text_are_one_entry_that_names_its_outlets_and_counts_stay_of_stories() {
    String mark = word();
    String one = draft("Uno " + mark, "Igual.", "Same " + mark);
    String other = draft("Dos " + mark, "Igual.", "Same " + mark);
    assertThat(found(mark)).hasSize(2);

    send(
        new ArticlesLinked(
            one, 1, List.of(new ArticlesLinked.Link(other, 0.9, 1.0)), Instant.now()));
    await().atMost(Duration.ofSeconds(20)).until(() -> found(mark).size() == 1);

    Document page = page("?q=" + mark);
    assertThat(page.select(".entry .copies a").eachAttr("href")).hasSize(1);
    assertThat(page.select("#tabs [data-key=tab-draft] .count").text()).isEqualTo("2");

    send(new ArticlesLinked(one, 1, List.of(), Instant.now()));
    await().atMost(Duration.ofSeconds(20)).until(() -> found(mark).size() == 2);
  }

  @Test
  void a_story_is_taken_given_to_a_desk_and_found_by_both() {
    String mark = word();
    String story = draft("Tomado " + mark, "Texto.", "Taken " + mark) + "-en";
    String free = draft("Libre " + mark, "Texto.", "Free " + mark) + "-en";
    String token = page("").select("meta[name=form-token]").attr("content");

    given()
        .filter(cookies)
        .redirects()
        .follow(false)
        .contentType("application/x-www-form-urlencoded")
        .formParams(
            Map.of(
                "token", token, "assignee", "me", "desk", "harbour", "back", "/desk?state=draft"))
        .post("/desk/stories/" + story + "/assignment")
        .then()
        .statusCode(303)
        .header("Location", org.hamcrest.Matchers.endsWith("/desk?state=draft"));

    assertThat(found(mark + "&assignee=me")).containsExactly(story);
    assertThat(found(mark + "&desk=harbour")).containsExactly(story);
    assertThat(found(mark + "&assignee=-")).containsExactly(free);
    assertThat(page("?q=" + mark).select("[data-key=tab-mine] .count").text()).isEqualTo("1");
    assertThat(page("/stories/" + story).select("#assignee").attr("value")).isEqualTo("editor");
  }

  @Test
  void a_list_goes_on_where_it_ended_in_every_order() {
    String mark = word();
    for (int n = 0; n < 3; n++) {
      draft("Serie " + n + " " + mark, "Texto.", "Part " + mark);
    }
    for (String sort : List.of("queue", "match", "changed", "waiting")) {
      List<String> seen = new ArrayList<>();
      String cursor = null;
      do {
        var answer =
            given()
                .header("Authorization", "Bearer editor-key")
                .queryParam("q", mark)
                .queryParam("sort", sort)
                .queryParam("limit", 1)
                .queryParam("cursor", cursor == null ? List.of() : List.of(cursor))
                .get("/api/stories")
                .jsonPath();
        seen.addAll(answer.getList("stories.id"));
        cursor = answer.getString("next");
      } while (cursor != null);
      assertThat(seen).as(sort).hasSize(3).doesNotHaveDuplicates();
    }
  }

  @Test
  void the_script_gets_changed_entries_and_counts_of_its_list_only() {
    String mark = word();
    String story = draft("Cambio " + mark, "Texto.", "Change " + mark) + "-en";
    assertThat(
            page("/queue/changes?state=draft&id=" + story + "&id=unknown")
                .select("li.entry")
                .eachAttr("data-story"))
        .containsExactly(story);
    assertThat(page("/queue/changes?state=spiked&id=" + story).select("li.entry")).isEmpty();
    assertThat(page("/queue/changes?state=spiked").select("#tabs")).hasSize(1);
  }

  private List<String> found(String query) {
    return page("?q=" + query).select("li.entry").eachAttr("data-story");
  }

  private Document page(String rest) {
    String body =
        given().filter(cookies).get("/desk" + rest).then().statusCode(200).extract().asString();
    return Jsoup.parse(body);
  }

  /** A word no other story of this run has. */
  private static String word() {
    return "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").concat("xyzxyz");
  }

  private String draft(String headline, String source, String target) {
    return draft("es", headline, source, target);
  }

  private String draft(String language, String headline, String source, String target) {
    String id = UUID.randomUUID().toString();
    Article article = Samples.ferry().toBuilder().language(language, 1.0).title(headline).build();
    List<Segment> segments = translated(article);
    Segment first = segments.stream().filter(s -> s.id().equals("b0.s0")).findFirst().orElseThrow();
    Segment changed =
        new Segment(
            first.id(),
            first.block(),
            source,
            target,
            false,
            List.of(),
            new Origin.Machine("engine", null, null, Instant.now()));
    send(event(id, 1, 1, article, with(segments, changed)));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            given()
                    .header("Authorization", "Bearer editor-key")
                    .get("/api/stories/" + id + "-en")
                    .statusCode()
                == 200);
    return id;
  }

  private void send(Event event) {
    try (Wire wire = new Wire(broker, codec)) {
      wire.send(event, Topic.ARTICLES_TRANSLATED);
    }
  }
}
