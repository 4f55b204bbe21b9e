package org.dragoman.translate.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.translate.engine.CircuitState;
import org.dragoman.translate.engine.Policy;
import org.dragoman.translate.engine.Price;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles on their way through the workers, with an engine that does not do as it should. */
class OddEngineIT {

  private static final Duration SHORT = Duration.ofMillis(500);
  private static final Duration LONG = Duration.ofMinutes(5);

  private final WorkDatabase database = new WorkDatabase();
  private final OddServer server = new OddServer();

  @AfterEach
  void close() {
    server.close();
    database.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 500})
  void of_a_text_the_engine_chokes_on_the_reason_is_told_and_all_others_are_translated(int status) {
    server.status =
        texts -> texts.stream().anyMatch(text -> text.contains("veneno")) ? status : OddServer.WELL;
    try (Floor floor = floor(SHORT, 4)) {
      floor.capture(List.of(article("before", "Un puente. Un mar.")));
      await().until(() -> floor.complete() == 1);
      floor.capture(List.of(article("bad", "Uno. Dos. Tres. Un veneno. Cinco. Seis. Siete.")));
      floor.capture(articles("other", 20));

      await().until(() -> floor.sent.size() == 22);
      floor.capture(articles("later", 5));
      await().until(() -> floor.sent.size() == 27);

      assertThat(floor.complete()).isEqualTo(26);
      assertThat(floor.sent.values()).allSatisfy(all -> assertThat(all).hasSize(1));
      assertThat(floor.sent.get("bad").getFirst().segments())
          .filteredOn(segment -> segment.target() == null)
          .singleElement()
          .satisfies(segment -> {
            assertThat(segment.source()).isEqualTo("Un veneno.");
            assertThat(segment.origin())
                .isInstanceOfSatisfying(
                    Origin.Untranslated.class,
                    origin ->
                        assertThat(origin.reason())
                            .startsWith("odd")
                            .contains("it answered " + status + ": it does not like that"));
          });
      assertThat(floor.recovered).as("the engine was never let alone").isEmpty();
      assertThat(floor.circuits.getFirst().state()).isInstanceOf(CircuitState.Closed.class);
      assertThat(askedTogether()).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_batch_that_is_refused_for_its_size_arrives_in_parts_and_the_next_ones_fit() {
    AtomicInteger refused = new AtomicInteger();
    server.status =
        texts -> {
          if (texts.stream().mapToInt(String::length).sum() <= 1000) {
            return OddServer.WELL;
          }
          refused.incrementAndGet();
          return 413;
        };
    try (Floor floor = floor(SHORT, 100)) {
      floor.capture(List.of(longArticle("a")));
      await().until(() -> floor.complete() == 1);
      assertThat(refused.get()).isPositive();
      refused.set(0);

      floor.capture(List.of(longArticle("b")));
      await().until(() -> floor.complete() == 2);

      assertThat(floor.sent.values()).allSatisfy(all -> assertThat(all).hasSize(1));
      assertThat(refused.get()).isZero();
      assertThat(floor.recovered).isEmpty();
    }
  }

  @Test
  void an_engine_that_refuses_everything_keeps_articles_waiting_until_it_is_set_right() {
    server.status = _ -> 400;
    try (Floor floor = floor(LONG, 4)) {
      floor.capture(articles("a", 20));
      await().until(() -> floor.database.call(() -> floor.store.awaited()).contains("odd"));
      await()
          .untilAsserted(() ->
              assertThat(IntStream.range(0, 20).mapToObj(i -> floor.status("a" + i)))
                  .allSatisfy(status -> {
                    assertThat(status.state()).isEqualTo("waiting");
                    assertThat(status.reason()).contains("it refuses what it is asked", "400");
                  }));
      assertThat(floor.sent).isEmpty();

      server.status = _ -> OddServer.WELL;

      await().until(() -> floor.complete() == 20);
      assertThat(floor.sent.values()).allSatisfy(all -> assertThat(all).hasSize(1));
    }
  }

  @Test
  void an_engine_that_dies_twice_amid_an_article_is_paid_for_no_sentence_twice() {
    try (Floor floor = floor(LONG, 2)) {
      server.dieAfter(2);
      floor.capture(List.of(article("a", sentences(11))));
      await().until(() -> waits(floor, "a"));
      assertThat(askedTogether()).hasSize(4);
      assertThat(kept("a")).isEqualTo(4);

      server.revive();
      server.dieAfter(3);
      await().until(() -> askedTogether().size() > 4 && waits(floor, "a"));
      assertThat(kept("a")).isEqualTo(askedTogether().size());
      assertThat(floor.sent).isEmpty();

      server.revive();
      await().until(() -> !floor.sent.isEmpty());

      assertThat(floor.sent.get("a"))
          .singleElement()
          .extracting(ArticleTranslated::segments)
          .asInstanceOf(InstanceOfAssertFactories.list(Segment.class))
          .hasSize(12)
          .allSatisfy(one -> assertThat(one.target()).isEqualTo("[" + one.source() + "]"));
      assertThat(askedTogether()).hasSize(12).doesNotHaveDuplicates();
      assertThat(alone()).as("tried with what it translated before").hasSizeLessThan(5);
      assertThat(askedTogether()).containsAll(alone());
      assertThat(floor.status("a").reason()).isNull();
      assertThat(kept("a")).isZero();
    }
  }

  private Floor floor(Duration patience, int sentences) {
    return new Floor(
            database,
            patience,
            new Policy(1, null, null, sentences, 10_000, 0, Price.FREE, null),
            server.engine())
        .start();
  }

  private boolean waits(Floor floor, String article) {
    WorkStatus status = floor.status(article);
    return !server.alive() && status.state().equals("waiting") && status.reason() != null;
  }

  /** Sentences translated in requests of several; those who try the engine ask for one. */
  private List<String> askedTogether() {
    return server.translated.stream().filter(all -> all.size() > 1).flatMap(List::stream).toList();
  }

  private List<String> alone() {
    return server.translated.stream().filter(all -> all.size() == 1).map(List::getFirst).toList();
  }

  /** How many sentences of an unfinished article are translated already. */
  private long kept(String article) {
    return database.count(
        """
        select count(*) from translation_work, jsonb_array_elements(kept -> 'segments') as segment
        where article_id = '%s' and segment ->> 'target' is not null
        """
            .formatted(article));
  }

  private static ArticleCaptured article(String id, String text) {
    return Floor.article(id, "outlet", "es", text);
  }

  private static List<ArticleCaptured> articles(String id, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> article(id + i, "Una frase de %s%d. Otra de %s%d.".formatted(id, i, id, i)))
        .toList();
  }

  private static ArticleCaptured longArticle(String id) {
    return article(
        id,
        IntStream.range(0, 20)
            .mapToObj(i -> "La frase %d de %s tiene %s.".formatted(i, id, "muchas ".repeat(14)))
            .collect(Collectors.joining(" ")));
  }

  private static String sentences(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "La frase " + i + " del texto.")
        .collect(Collectors.joining(" "));
  }
}
