package org.dragoman.publish.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dragoman.publish.delivery.PublishedStory.as;
import static org.dragoman.publish.delivery.PublishedStory.move;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.dragoman.publish.channel.Answer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** From the button to the receiver, and what the ledger says of it. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class DeliveryIT {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final CookieFilter cookies = new CookieFilter();

  @Inject RecordingChannel channel;
  @Inject EventCodec codec;

  @TestHTTPResource(value = "/metrics", management = true)
  URI metrics;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  @Test
  void a_destination_gets_each_version_and_the_ledger_knows_what_it_held_when() {
    String partner = partner("");
    String story = PublishedStory.drafted(broker, codec);
    move(story, "publish", "{}");
    ValidatableResponse first = awaitState(story, partner, 1, "acknowledged");
    first
        .body("deliveries[0].attempts", hasSize(1))
        .body("deliveries[0].attempts[0].hash", equalTo(channel.at(partner).getFirst().hash()))
        .body("deliveries[0].attempts[0].said", equalTo("200 OK"))
        .body("deliveries[0].messageId", equalTo(channel.at(partner).getFirst().id()))
        .body("deliveries[0].reference", equalTo("post of " + story))
        .body("deliveries[0].title", equalTo("The ferry returns to port"));
    Instant between = Instant.now();
    move(story, "correct", "{\"note\": \"The hour was wrong.\"}");
    awaitState(story, partner, 2, "acknowledged");
    move(story, "retract", "{\"reason\": \"It was invented.\"}");
    awaitState(story, partner, 3, "acknowledged")
        .body("deliveries.version", contains(3, 2, 1))
        .body("deliveries[0].retraction", equalTo(true))
        .body("deliveries[0].reason", equalTo("It was invented."));

    assertThat(channel.versions(partner)).containsExactly(1, 2, 3);
    assertThat(channel.at(partner).getLast().reference()).isEqualTo("post of " + story);
    ledger("story=" + story + "&destination=" + partner + "&at=" + between)
        .body("deliveries.version", contains(1));
    ledger("story=" + story + "&destination=" + partner + "&at=" + Instant.now())
        .body("deliveries.version", contains(3))
        .body("deliveries[0].retraction", equalTo(true));
    ledger("destination=" + partner + "&at=2026-01-01T00:00:00Z").body("deliveries", hasSize(0));
  }

  @Test
  void pages_of_the_ledger_follow_each_other() {
    String partner = partner("");
    String story = PublishedStory.drafted(broker, codec);
    move(story, "publish", "{}");
    awaitState(story, partner, 1, "acknowledged");
    move(story, "correct", "{\"note\": \"The hour was wrong.\"}");
    awaitState(story, partner, 2, "acknowledged");
    String query = "destination=" + partner + "&limit=1";
    String next = ledger(query).body("deliveries.version", contains(2)).extract().path("next");
    ledger(query + "&cursor=" + next)
        .body("deliveries.version", contains(1))
        .body("next", nullValue());
    String other = PublishedStory.drafted(broker, codec);
    move(other, "publish", "{}");
    awaitState(other, partner, 1, "acknowledged");
    String held = query + "&at=" + Instant.now();
    next = ledger(held).body("deliveries.story", contains(other)).extract().path("next");
    ledger(held + "&cursor=" + next)
        .body("deliveries.story", contains(story))
        .body("deliveries.version", contains(2))
        .body("next", nullValue());
  }

  @Test
  void what_a_closed_destination_was_still_to_get_is_settled_and_what_it_holds_is_known() {
    String partner = partner("");
    String story = PublishedStory.drafted(broker, codec);
    move(story, "publish", "{}");
    awaitState(story, partner, 1, "acknowledged");
    channel.answers(partner, _ -> new Answer.Postponed("503 Closed", null));
    move(story, "correct", "{\"note\": \"The hour was wrong.\"}");
    String owed = "obligations.findAll { it.destination == '" + partner + "' }";
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> as("editor").get("/api/stories/" + story).then().body(owed, hasSize(1)));

    as("admin").delete("/api/destinations/" + partner).then().statusCode(200);
    awaitState(story, partner, 2, "closed").body("deliveries[0].settledAt", notNullValue());
    move(story, "retract", "{\"reason\": \"It was invented.\"}");
    awaitState(story, partner, 3, "closed").body("deliveries[0].retraction", equalTo(true));

    as("editor").get("/api/stories/" + story).then().body(owed, hasSize(0));
    ledger("destination=" + partner + "&state=open").body("deliveries", hasSize(0));
    ledger("destination=" + partner + "&state=closed").body("deliveries.version", contains(3, 2));
    ledger("destination=" + partner + "&at=" + Instant.now())
        .body("deliveries.version", contains(1))
        .body("deliveries.retraction", contains(false));
    assertThat(as("editor").get("/api/deliveries/standings").asString()).doesNotContain(partner);
  }

  @Test
  void what_is_refused_waits_for_a_chief_and_goes_out_at_the_button() {
    String partner = partner("");
    channel.answers(partner, _ -> new Answer.Refused("400 What is this?"));
    String story = PublishedStory.drafted(broker, codec);
    move(story, "publish", "{}");
    int id =
        awaitState(story, partner, 1, "parked")
            .body("deliveries[0].said", equalTo("400 What is this?"))
            .extract()
            .path("deliveries[0].id");
    channel.answers(partner, RecordingChannel::taken);

    as("editor").post("/api/deliveries/" + id + "/retry").then().statusCode(403);
    as("chief").post("/api/deliveries/" + id + "/retry").then().statusCode(200);
    awaitState(story, partner, 1, "acknowledged")
        .body("deliveries[0].attempts.answer", contains("acknowledged", "refused"))
        .body("deliveries[0].attemptsNext", nullValue());
    String attempts = "/api/deliveries/" + id + "/attempts?limit=1";
    String next =
        as("editor")
            .get(attempts)
            .then()
            .statusCode(200)
            .body("attempts.answer", contains("acknowledged"))
            .extract()
            .path("next");
    as("editor")
        .get(attempts + "&cursor=" + next)
        .then()
        .body("attempts.said", contains("400 What is this?"))
        .body("next", nullValue());
    as("editor").get("/api/deliveries/999999999/attempts").then().statusCode(404);
    as("chief")
        .post("/api/deliveries/" + id + "/retry")
        .then()
        .statusCode(409)
        .body("state", equalTo("acknowledged"));
    as("chief").post("/api/deliveries/999999999/retry").then().statusCode(404);
  }

  @Test
  void what_comes_out_while_a_destination_is_paused_is_kept_for_it() {
    String partner = partner("\"policy\": \"latest\",");
    as("chief").post("/api/destinations/" + partner + "/pause").then().statusCode(200);
    String story = PublishedStory.drafted(broker, codec);
    move(story, "publish", "{}");
    awaitState(story, partner, 1, "due");
    move(story, "correct", "{\"note\": \"The hour was wrong.\"}");
    awaitState(story, partner, 2, "due");
    as("chief")
        .post("/api/destinations/" + partner + "/resume")
        .then()
        .body("paused", equalTo(false));
    awaitState(story, partner, 2, "acknowledged")
        .body("deliveries[1].state", equalTo("overtaken"))
        .body("deliveries[1].overtakenBy", equalTo(2));
    assertThat(channel.versions(partner)).containsExactly(2);
  }

  @Test
  void secrets_are_shown_to_nobody_and_stay_where_none_are_sent() {
    String partner = partner("\"secrets\": [\"whsec_new\", \"whsec_old\"],");
    as("chief")
        .get("/api/destinations/" + partner)
        .then()
        .statusCode(200)
        .body("secrets", equalTo(2));
    as("admin")
        .contentType(ContentType.JSON)
        .body(
            "{\"channel\": \"recording\", \"name\": \"Harbour Board\","
                + " \"filter\": {\"outlets\": [\"Delta Courier\"]}}")
        .header("If-Match", "\"1\"")
        .put("/api/destinations/" + partner)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("name", equalTo("Harbour Board"))
        .body("filter.outlets", contains("delta-courier"))
        .body("secrets", equalTo(2));
    assertThat(as("admin").get("/api/destinations").asString()).doesNotContain("whsec");
  }

  @Test
  void a_destination_its_channel_cannot_use_is_refused_with_what_to_do() {
    add("{\"id\": \"harbour\", \"channel\": \"recording\", \"settings\": {\"broken\": \"yes\"}}")
        .statusCode(422)
        .body("faults", contains("Leave broken out."));
    add("{\"id\": \"harbour\", \"channel\": \"pigeon\"}")
        .statusCode(422)
        .body("channels", hasItem("recording"));
    add("{\"id\": \"Harbour!\", \"channel\": \"recording\"}")
        .statusCode(422)
        .body("detail", containsString("lower-case"));
    add("{\"id\": \"harbour\", \"channel\": \"recording\", \"policy\": \"some\"}").statusCode(422);
    as("chief")
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/api/destinations")
        .then()
        .statusCode(403);
  }

  @Test
  void of_many_who_change_a_destination_at_once_each_who_read_the_same_but_one_is_told()
      throws InterruptedException {
    String partner = partner("");
    List<Integer> answers = new CopyOnWriteArrayList<>();
    List<Thread> callers = new ArrayList<>();
    for (int caller = 0; caller < 6; caller++) {
      String body = "{\"channel\": \"recording\", \"name\": \"of " + caller + "\"}";
      callers.add(
          Thread.ofVirtual()
              .start(() -> answers.add(change(partner, "\"1\"", body).extract().statusCode())));
    }
    callers.add(
        Thread.ofVirtual()
            .start(() -> as("chief").post("/api/destinations/" + partner + "/pause").then()));
    for (Thread caller : callers) {
      caller.join();
    }

    // Whoever paused it first left nobody with the revision they read.
    assertThat(answers).hasSize(6).isSubsetOf(200, 412);
    assertThat(answers.stream().filter(answer -> answer == 200)).hasSizeLessThan(2);
    as("chief").get("/api/destinations/" + partner).then().body("paused", equalTo(true));
    change(partner, "\"1\"", "{\"channel\": \"recording\"}")
        .statusCode(412)
        .body("detail", containsString("Read it again"))
        .body("etag", notNullValue());
    as("admin")
        .contentType(ContentType.JSON)
        .body("{\"channel\": \"recording\"}")
        .put("/api/destinations/" + partner)
        .then()
        .statusCode(428);
  }

  @Test
  void two_webhooks_at_one_address_are_one_too_many() {
    String first = "hook-" + UUID.randomUUID().toString().substring(0, 8);
    String hook =
        "{\"id\": \"%s\", \"channel\": \"webhook\", \"paused\": true, \"settings\": {\"url\":"
            + " \"https://"
            + first
            + ".example/in\"}, \"secrets\":"
            + " [\"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\"]}";
    add(hook.formatted(first)).statusCode(201).header("ETag", "\"1\"");
    add(hook.formatted(first + "-2"))
        .statusCode(422)
        .body("faults[0]", containsString("that of " + first));
    as("admin").delete("/api/destinations/" + first).then().statusCode(200);
    add(hook.formatted(first + "-2")).statusCode(201);
    as("admin").delete("/api/destinations/" + first + "-2").then().statusCode(200);
  }

  @Test
  void an_id_is_never_given_twice() {
    String partner = partner("");
    as("admin")
        .delete("/api/destinations/" + partner)
        .then()
        .statusCode(200)
        .body("closedAt", notNullValue());
    as("admin").delete("/api/destinations/" + partner).then().statusCode(404);
    add("{\"id\": \"" + partner + "\", \"channel\": \"recording\"}").statusCode(409);
  }

  @Test
  void what_the_ledger_cannot_be_asked_it_says() {
    as("editor").get("/api/deliveries?state=lost").then().statusCode(400);
    as("editor").get("/api/deliveries?at=yesterday").then().statusCode(400);
    as("editor").get("/api/deliveries?cursor=nonsense").then().statusCode(400);
    as("editor").get("/api/deliveries?limit=0").then().statusCode(400);
    as("translator").get("/api/deliveries").then().statusCode(403);
    as("editor").get("/api/deliveries?state=open&limit=1").then().statusCode(200);
  }

  @Test
  void a_correction_that_did_not_arrive_is_owed_until_it_does() {
    String partner = partner("");
    String story = PublishedStory.drafted(broker, codec);
    move(story, "publish", "{}");
    awaitState(story, partner, 1, "acknowledged");
    channel.answers(partner, _ -> new Answer.Postponed("503 Closed", Duration.ofHours(1)));
    move(story, "correct", "{\"note\": \"The hour was wrong.\"}");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(channel.versions(partner)).containsExactly(1, 2));
    awaitState(story, partner, 2, "due");
    // Others here are told of it, too, in their own time.
    String owed = "obligations.findAll { it.destination == '" + partner + "' }";

    as("editor")
        .get("/api/stories/" + story)
        .then()
        .body(owed + ".kind", contains("undelivered"))
        .body(owed + ".version", contains(2))
        .body(owed + "[0].since", notNullValue());
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(given().get(metrics).asString())
                .contains("dragoman_deliveries_unsettled{destination=\"" + partner + "\"} 1.0")
                .containsPattern("dragoman_obligations_open\\{kind=\"undelivered\"} [1-9]"));
    as("editor")
        .get("/api/deliveries/standings")
        .then()
        .statusCode(200)
        .body(standing(partner) + ".owed", equalTo(1))
        .body(standing(partner) + ".said", equalTo("503 Closed"))
        .body(standing(partner) + ".restsUntil", notNullValue());
    signIn();
    assertThat(page("/desk/stories/" + story).text())
        .contains("Version 2 has not arrived at " + partner + "; last answer: 503 Closed");
    Document deliveries = page("/desk/deliveries?destination=" + partner);
    assertThat(deliveries.text())
        .contains("Not arrived yet: " + partner)
        .contains("503 Closed")
        .contains(
            "Left alone, as it asked: it goes on in 59 min by itself, or now by Try all again.");
    Element one = deliveries.selectFirst("form[action~=/desk/deliveries/\\d+/retry]");
    assertThat(press(one)).endsWith("done=rests");
    assertThat(channel.versions(partner)).containsExactly(1, 2);

    channel.answers(partner, RecordingChannel::taken);
    Element button = deliveries.selectFirst("form[action^=/desk/deliveries/to/" + partner + "/r]");
    press(button);
    awaitState(story, partner, 2, "acknowledged");
    as("editor").get("/api/stories/" + story).then().body(owed, hasSize(0));
    as("editor")
        .get("/api/deliveries/standings")
        .then()
        .body(standing(partner) + ".restsUntil", nullValue());
    assertThat(page("/desk/deliveries?destination=" + partner).text())
        .contains("Everything has arrived.");
  }

  private void signIn() {
    browser()
        .contentType(ContentType.URLENC)
        .formParam("j_username", "chief")
        .formParam("j_password", "chief")
        .post("/j_security_check")
        .then()
        .statusCode(302);
  }

  private Document page(String path) {
    return Jsoup.parse(browser().get(path).then().statusCode(200).extract().asString());
  }

  private static String standing(String destination) {
    return "destinations.find { it.destination == '" + destination + "' }";
  }

  /** Where the browser is sent on to. */
  private String press(Element form) {
    return browser()
        .contentType(ContentType.URLENC)
        .formParam("token", form.selectFirst("input[name=token]").val())
        .post(form.attr("action"))
        .then()
        .statusCode(303)
        .extract()
        .header("Location");
  }

  private RequestSpecification browser() {
    return given().filter(cookies).redirects().follow(false).header("Accept", "text/html");
  }

  private String partner(String more) {
    String id = "partner-" + UUID.randomUUID().toString().substring(0, 8);
    add("{" + more + "\"id\": \"" + id + "\", \"channel\": \"recording\"}").statusCode(201);
    return id;
  }

  private static ValidatableResponse change(String id, String seen, String body) {
    return as("admin")
        .contentType(ContentType.JSON)
        .header("If-Match", seen)
        .body(body)
        .put("/api/destinations/" + id)
        .then();
  }

  private static ValidatableResponse add(String body) {
    return as("admin").contentType(ContentType.JSON).body(body).post("/api/destinations").then();
  }

  /** The story's rows for a destination, once the newest of them is this one. */
  private static ValidatableResponse awaitState(
      String story, String destination, int version, String state) {
    String query = "story=" + story + "&destination=" + destination;
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            ledger(query)
                .body("deliveries[0].version", equalTo(version))
                .body("deliveries[0].state", equalTo(state)));
    return ledger(query);
  }

  private static ValidatableResponse ledger(String query) {
    return as("editor").get("/api/deliveries?" + query).then().statusCode(200);
  }
}
