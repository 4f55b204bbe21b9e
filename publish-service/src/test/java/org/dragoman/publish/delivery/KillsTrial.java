package org.dragoman.publish.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dragoman.publish.Samples.event;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dragoman.contracts.event.ArticleCorrected;
import org.dragoman.contracts.event.ArticlePublished;
import org.dragoman.contracts.event.ArticleRetracted;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.json.JsonEventCodec;
import org.dragoman.infrastructure.quarkus.KillableService;
import org.dragoman.publish.Wire;
import org.dragoman.publish.syndication.Item;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packaged service, ended as {@code kill -9} ends it after each step from an editor's click to
 * a partner's answer, each time it comes by that step, for a first publication, a correction and a
 * retraction. Not of the default run: it takes some twenty minutes.
 */
class KillsTrial {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final List<String> OUTBOX =
      List.of("outbox.written", "relay.read", "relay.sent", "relay.marked");

  /** More often than any step is passed for one move. */
  private static final int MOST = 12;

  /** Where the service reads at which step it is to end. */
  private static Path halt;

  private static KillableService service;
  private static Wire wire;
  private static final List<Partner> PARTNERS = new ArrayList<>();

  @BeforeAll
  static void house() throws IOException {
    halt = Files.createTempDirectory("kills-").resolve("halt");
    service =
        KillableService.start(
                "publish-service",
                List.of(
                    Map.of(
                        "dragoman.delivery.lease",
                        "6s",
                        "dragoman.trial.halt-file",
                        halt.toString())))
            .getFirst();
    wire = new Wire(service.brokers(), new JsonEventCodec());
    for (String name : List.of("first", "second")) {
      Partner partner = new Partner();
      PARTNERS.add(partner);
      given()
          .port(service.port())
          .header("Authorization", "Bearer admin-key")
          .contentType(ContentType.JSON)
          .body(
              Map.of(
                  "id",
                  name,
                  "name",
                  name,
                  "channel",
                  "webhook",
                  "policy",
                  "every",
                  "settings",
                  Map.of("url", partner.address(), "format", "ninjs"),
                  "secrets",
                  List.of("whsec_dHJpYWwtb2Yta2lsbHMtYW5kLW5vdGhpbmctZWxzZQ==")))
          .post("/api/destinations")
          .then()
          .statusCode(201);
    }
  }

  @BeforeEach
  void alive() throws IOException {
    Files.deleteIfExists(halt);
    if (!service.alive()) {
      service.startAgain();
    }
  }

  @AfterAll
  static void end() throws IOException {
    service.close();
    Files.deleteIfExists(halt);
    Files.delete(halt.getParent());
    wire.close();
    PARTNERS.forEach(Partner::close);
  }

  static Stream<Arguments> steps() {
    List<String> points = new ArrayList<>(OUTBOX);
    Arrays.stream(Step.values())
        .map(step -> "delivery." + step.name().toLowerCase(Locale.ROOT))
        .forEach(points::add);
    return Stream.of("publish", "correct", "retract")
        .flatMap(move -> points.stream().map(point -> Arguments.of(move, point)));
  }

  @ParameterizedTest(name = "{0}, killed after {1}")
  @MethodSource("steps")
  void every_partner_has_every_version_once_and_in_order(String move, String point)
      throws IOException {
    int times = 0;
    boolean killed = true;
    while (killed && times < MOST) {
      times++;
      String article = UUID.randomUUID().toString();
      int wanted = prepare(article, move) + 1;
      order(point + ":" + times);
      tryToMove(article, move);
      await().atMost(PATIENCE).until(() -> !service.alive() || settled(article, wanted));
      killed = !service.alive();
      if (killed) {
        service.startAgain();
        move(article, move).then().statusCode(200).body("version", equalTo(wanted));
      }
      await().atMost(PATIENCE).until(() -> settled(article, wanted));
      Files.deleteIfExists(halt);
      proves(article, wanted, move);
    }

    assertThat(times).as("how often %s was passed, and once more", point).isBetween(2, MOST - 1);
  }

  /** Whole at once: the service looks at each step. */
  private static void order(String order) throws IOException {
    Path whole = Files.writeString(halt.resolveSibling("order"), order);
    Files.move(whole, halt, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The version readers have before the move. */
  private static int prepare(String article, String move) {
    wire.send(event(article, 1, 1), Topic.ARTICLES_TRANSLATED);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> as().get("/api/stories/" + article + "-en").then().statusCode(200));
    if (move.equals("publish")) {
      return 0;
    }
    move(article, "publish").then().statusCode(200);
    await().atMost(PATIENCE).until(() -> settled(article, 1));
    return 1;
  }

  /** As an editor's system does whose connection may break. */
  private static void tryToMove(String article, String move) {
    try {
      move(article, move);
    } catch (Exception broken) {
      await("the end of what broke off: " + broken).until(() -> !service.alive());
    }
  }

  private static boolean settled(String article, int version) {
    if (!PARTNERS.stream().allMatch(one -> one.of(story(article)).size() >= version)) {
      return false;
    }
    try {
      List<String> states =
          as().get("/api/deliveries?story=" + article + "-en").path("deliveries.state");
      return states != null
          && states.size() == PARTNERS.size() * version
          && states.stream().allMatch("acknowledged"::equals);
    } catch (Exception broken) {
      return false;
    }
  }

  private static void proves(String article, int version, String move) {
    List<Integer> versions = IntStream.rangeClosed(1, version).boxed().toList();
    for (Partner partner : PARTNERS) {
      List<Partner.Message> had = partner.of(story(article));
      assertThat(had).extracting(Partner.Message::version).isEqualTo(versions);
      assertThat(had).extracting(Partner.Message::id).doesNotHaveDuplicates();
      assertThat(had.getLast().status()).isEqualTo(move.equals("retract") ? "canceled" : "usable");
    }
    assertThat(
            Stream.of(ArticlePublished.class, ArticleCorrected.class, ArticleRetracted.class)
                .flatMap(type -> told(article, type))
                .distinct())
        .containsExactlyElementsOf(
            versions.stream().map(number -> article + "-en/" + number).toList());
  }

  private static Stream<String> told(String article, Class<? extends Event> type) {
    return wire.read(Topic.ARTICLES_PUBLISHED, type, one -> one.key().equals(article)).stream()
        .map(Event::id);
  }

  private static String story(String article) {
    return Item.id(article + "-en");
  }

  private static Response move(String article, String move) {
    return as().header("Idempotency-Key", move + "-" + article)
        .contentType(ContentType.JSON)
        .body(Map.of("actor", "Mira Halloran", "note", "The hour was wrong.", "reason", "Wrong."))
        .post("/api/stories/" + article + "-en/" + move);
  }

  private static RequestSpecification as() {
    return given().port(service.port()).header("Authorization", "Bearer chief-key");
  }
}
