package org.dragoman.translate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dragoman.contracts.event.SegmentsApproved;
import org.dragoman.contracts.event.Topic;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.dragoman.translate.imports.Stored;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.memory.Context;
import org.dragoman.translate.memory.Match;
import org.dragoman.translate.memory.Memory;
import org.dragoman.translate.memory.MemoryStore;
import org.dragoman.translate.memory.Provenance;
import org.dragoman.translate.memory.SyntheticUnits;
import org.dragoman.translate.memory.Unit;
import org.dragoman.translate.memory.Wanted;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The translation memory on a real database, over its interfaces. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@QuarkusTestResource(LocalLibreTranslate.class)
class MemoryIT {

  private static final Instant THEN = Instant.parse("2026-04-01T08:00:00Z");

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrap;

  @Inject MemoryStore store;
  @Inject Memory memory;

  /** A domain of its own for each test, so that none sees another's units. */
  private final String domain = UUID.randomUUID().toString();

  @Test
  void a_similar_sentence_is_found_among_thousands_and_says_where_it_differs() {
    SyntheticUnits prose = new SyntheticUnits(7);
    store.store(IntStream.range(0, 3000).mapToObj(prose::unit).toList());
    store.store(
        List.of(unit("pt", "El puente viejo cruza el río desde 1.874.", "The old bridge.")));
    store.store(
        List.of(unit("es", "El puente viejo cruza el río desde 1.874.", "The old bridge.")));

    translator()
        .contentType("application/json")
        .body(
            Map.of(
                "source",
                "es",
                "target",
                "en",
                "domain",
                domain,
                "sentences",
                List.of(Map.of("html", "El puente nuevo cruza el río desde 1.984."))))
        .post("/api/memory/lookup?within=10s")
        .then()
        .statusCode(200)
        .body("complete", equalTo(true))
        .body("matches[0]", hasSize(1))
        .body("matches[0][0].kind", equalTo("fuzzy"))
        .body("matches[0][0].percent", equalTo(81))
        .body("matches[0][0].differences[0].here", equalTo("nuevo"))
        .body("matches[0][0].differences[0].there", equalTo("viejo"))
        .body("matches[0][0].differences[1].from", equalTo(35));

    List<Wanted> likes =
        IntStream.range(0, 40).mapToObj(n -> new Wanted(prose.like(n, 0.1), null)).toList();
    List<List<Match>> found = memory.similar(new LanguagePair("es", "en"), null, likes, 75, 3);
    for (int n = 0; n < likes.size(); n++) {
      String own = prose.unit(n).id().toString();
      if (prose.words(n).size() >= 12) {
        assertThat(found.get(n)).extracting(Match::unit).contains(own);
      }
    }
  }

  @Test
  void the_same_text_between_the_same_sentences_comes_first() {
    Context morning = Context.of("Buenos días.", "");
    store.store(
        List.of(
            withContext("Sí.", "Yes.", Context.of("¿Vienes?", "")),
            withContext("Sí.", "Indeed.", morning)));

    List<Match> matches =
        memory
            .exact(new LanguagePair("es", "en"), domain, List.of(new Wanted("Sí.", morning)))
            .getFirst()
            .stream()
            .filter(match -> domain.equals(match.domain()))
            .toList();

    assertThat(matches)
        .extracting(Match::target, Match::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Indeed.", Match.Kind.CONTEXT),
            org.assertj.core.groups.Tuple.tuple("Yes.", Match.Kind.EXACT));
  }

  @Test
  void what_a_machine_made_never_replaces_a_persons() {
    Unit human = unit("es", "Frase " + domain, "A person's sentence");
    Unit machine =
        new Unit(
            null,
            "es",
            "en",
            human.source(),
            "A machine's",
            null,
            domain,
            new Provenance(null, "apertium", null, THEN, null, null));

    assertThat(store.store(List.of(machine))).containsExactly(Stored.ADDED);
    assertThat(store.store(List.of(human))).containsExactly(Stored.UPDATED);
    assertThat(store.store(List.of(machine))).containsExactly(Stored.UNCHANGED);
    assertThat(store.unit(human.id()).orElseThrow().unit()).isEqualTo(human);
  }

  @Test
  void the_import_of_an_export_changes_nothing_and_runs_by_itself_if_asked_to() {
    store.store(
        List.of(
            unit("es", "Un <em>puente</em> &amp; un río", "A <em>bridge</em> &amp; a river"),
            withContext("Dos.", "Two.", Context.of("Uno.", "Tres."))));
    byte[] exported =
        translator()
            .get("/api/memory/tmx?source=es&target=en&gzip=true&domain=" + domain)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    String address =
        translator()
            .contentType("application/gzip")
            .header("Prefer", "respond-async")
            .body(exported)
            .post("/api/memory/tmx?file=back.tmx.gz")
            .then()
            .statusCode(202)
            .header("Location", notNullValue())
            .body("bytes", equalTo(exported.length))
            .extract()
            .header("Location");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            translator()
                .get(address)
                .then()
                .body("state", equalTo("done"))
                .body("unchanged", equalTo(2))
                .body("added", equalTo(0))
                .body("updated", equalTo(0))
                .body("read", equalTo(exported.length))
                .body("by", equalTo("translator")));
    translator().get("/api/memory/imports").then().body("imports.size()", greaterThan(0));
  }

  @Test
  void a_unit_is_changed_by_one_person_at_a_time() {
    Unit unit = unit("es", "Frase de " + domain, "Sentence");
    store.store(List.of(unit));
    String address = "/api/memory/units/" + unit.id();
    String etag = translator().get(address).then().statusCode(200).extract().header("ETag");
    Map<String, String> change =
        Map.of("source", unit.source(), "target", "A <b>sentence</b><script>", "domain", domain);

    translator().contentType("application/json").body(change).put(address).then().statusCode(428);
    translator()
        .contentType("application/json")
        .header("If-Match", etag)
        .body(change)
        .put(address)
        .then()
        .statusCode(200)
        .body("target", equalTo("A <strong>sentence</strong>"))
        .body("creator", equalTo("translator"))
        .body("version", equalTo(2));
    translator()
        .contentType("application/json")
        .header("If-Match", etag)
        .body(change)
        .put(address)
        .then()
        .statusCode(412)
        .body("unit.version", equalTo(2));
    translator().header("If-Match", etag).delete(address).then().statusCode(412);
    translator().header("If-Match", "\"2\"").delete(address).then().statusCode(204);
    translator().get(address).then().statusCode(404);
  }

  @Test
  void a_search_goes_on_where_its_page_ended() {
    store.store(
        IntStream.range(0, 5)
            .mapToObj(n -> unit("es", "Página " + n + " de " + domain, "Page " + n))
            .toList());

    String next =
        translator()
            .get("/api/memory?limit=3&q=" + domain)
            .then()
            .body("units", hasSize(3))
            .extract()
            .path("next");
    translator()
        .get("/api/memory?limit=3&q=" + domain + "&cursor=" + next)
        .then()
        .body("units", hasSize(2))
        .body("next", equalTo(null));
    translator().get("/api/memory?cursor=x").then().statusCode(400);
  }

  @Test
  void what_an_editor_approved_is_learnt_once_and_an_older_version_changes_nothing() {
    try (Broker broker = new Broker(bootstrap)) {
      String sentence = "Aprobada " + domain;
      Origin human = new Origin.Human("eva", THEN);
      Origin machine = new Origin.Machine("apertium", null, null, THEN);
      approve(
          broker,
          2,
          segment("b0.s0", sentence, "Approved", human),
          segment("b0.s1", sentence + " máquina", "Machine", machine));
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(found(sentence)).hasSize(2));

      approve(broker, 1, segment("b0.s0", sentence, "Older", human));
      approve(broker, 3, segment("b0.s0", sentence, "Approved", human));
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() ->
              assertThat(found(sentence))
                  .filteredOn(kept -> kept.unit().target().equals("Approved"))
                  .extracting(MemoryStore.Kept::uses)
                  .containsExactly(1));

      assertThat(found(sentence))
          .extracting(kept -> kept.unit().target())
          .containsExactlyInAnyOrder("Approved", "Machine");
      assertThat(found(sentence))
          .extracting(kept -> kept.unit().provenance())
          .extracting(Provenance::creator, Provenance::engine, Provenance::approvedBy)
          .containsExactlyInAnyOrder(
              org.assertj.core.groups.Tuple.tuple("eva", null, null),
              org.assertj.core.groups.Tuple.tuple(null, "apertium", "chief"));
    }
  }

  private List<MemoryStore.Kept> found(String text) {
    return store.search(new MemoryStore.Search(null, text, null, null, null), 10).units();
  }

  private void approve(Broker broker, int storyVersion, Segment... segments) {
    broker.send(
        new SegmentsApproved(
            domain,
            domain,
            "es",
            "en",
            1,
            1,
            storyVersion,
            List.of(segments),
            "chief",
            THEN.plusSeconds(storyVersion)),
        Topic.TRANSLATIONS_APPROVED,
        "/publish-service");
  }

  private static Segment segment(String id, String source, String target, Origin origin) {
    return new Segment(id, 0, source, target, false, List.of(), origin);
  }

  private Unit unit(String language, String source, String target) {
    return new Unit(
        null, language, "en", source, target, null, domain, Provenance.person("ana", THEN, null));
  }

  private Unit withContext(String source, String target, Context context) {
    return new Unit(
        "t1", "es", "en", source, target, context, domain, Provenance.person("ana", THEN, null));
  }

  private static RequestSpecification translator() {
    return given().header("Authorization", "Bearer translator-key");
  }
}
