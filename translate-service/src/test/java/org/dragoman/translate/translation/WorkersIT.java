package org.dragoman.translate.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.events.json.EventJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersIT {

  private final WorkDatabase database = new WorkDatabase();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void an_engine_killed_amid_articles_delays_them_and_none_is_lost_or_sent_alike_twice() {
    SlowEngine engine = new SlowEngine("slow", "es", 8, Duration.ofMillis(5));
    int articles = 300;
    try (Floor floor = new Floor(database, Duration.ofMillis(500), engine).start()) {
      floor.capture(articles(articles, "es"));
      await().until(() -> floor.complete() > articles / 10);

      engine.dead = true;
      await().until(() -> floor.sent.size() == articles);
      int before = engine.calls.get();
      int complete = floor.complete();
      assertThat(complete).isLessThan(articles);
      assertThat(floor.database.call(() -> floor.store.counts()))
          .containsEntry("partial", articles - complete);

      engine.dead = false;
      await().atMost(Duration.ofSeconds(30)).until(() -> floor.complete() == articles);
      assertThat(engine.calls.get() - before)
          .as("one call an article, and a few to try the engine")
          .isLessThan(articles - complete + 30);
      assertThat(floor.sent.values())
          .allSatisfy(all -> {
            assertThat(all).extracting(ArticleTranslated::id).doesNotHaveDuplicates();
            assertThat(all).filteredOn(Floor::isComplete).hasSize(1);
            assertThat(all).hasSizeLessThanOrEqualTo(2);
          });
    }
  }

  @Test
  void ten_thousand_articles_that_wait_cost_a_dead_engine_a_few_calls_and_others_no_time() {
    SlowEngine dead = new SlowEngine("dead", "fr", 4, Duration.ofMillis(1));
    dead.dead = true;
    SlowEngine well = new SlowEngine("well", "es", 4, Duration.ofMillis(1));
    database.execute(
        """
        insert into article (article_id, source_version, withdrawn, captured, updated_at)
        select 'w' || i, 1, false, replace('%s', 'ID', 'w' || i)::jsonb, now()
          from generate_series(1, 10000) i;
        insert into translation_work (article_id, language, source_id, source_version, state,
          due_at, updated_at, lane, awaits, patience_ends)
        select 'w' || i, 'en', 'flooded', 1, 'waiting', now() + interval '1 hour', now(), 'dead',
          '{dead}', now() + interval '1 hour' from generate_series(1, 10000) i;
        """
            .formatted(json(Floor.article("ID", "flooded", "fr", "Un pont de ID."))));
    try (Floor floor = new Floor(database, Duration.ofMinutes(5), dead, well)) {
      floor.capture(List.of(Floor.article("f", "flooded", "fr", "Un pont.")));
      floor.start();
      floor.capture(articles(20, "es"));
      long start = System.nanoTime();

      await().atMost(Duration.ofSeconds(20)).until(() -> floor.complete() == 20);

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
      await()
          .during(Duration.ofSeconds(3))
          .atMost(Duration.ofSeconds(10))
          .until(() -> dead.calls.get() < 60);
    }
  }

  @Test
  void what_needs_no_engine_is_settled_while_every_place_waits_for_a_slow_one() {
    SlowEngine engine = new SlowEngine("slow", "es", 2, Duration.ofSeconds(60));
    try (Floor floor = new Floor(database, Duration.ofSeconds(20), engine).start()) {
      floor.capture(articles(50, "es"));
      await().until(() -> engine.calls.get() == 2);

      floor.capture(articles(10, "en"));

      await().atMost(Duration.ofSeconds(5)).until(() -> floor.sent.size() == 10);
      engine.time = Duration.ZERO;
      engine.dead = true;
    }
  }

  @Test
  void an_outlets_flood_does_not_hold_up_another_outlets_article() {
    SlowEngine engine = new SlowEngine("slow", "es", 1, Duration.ofMillis(20));
    try (Floor floor = new Floor(database, Duration.ofSeconds(20), engine).start()) {
      floor.capture(
          IntStream.range(0, 200)
              .mapToObj(i -> Floor.article("flood" + i, "flood", "es", "Uno " + i + "."))
              .toList());
      await().until(() -> !floor.sent.isEmpty());

      floor.capture(List.of(Floor.article("single", "other", "es", "Solo.")));

      await().until(() -> floor.sent.containsKey("single"));
      assertThat(floor.sent.size()).isLessThan(60);
    }
  }

  private static String json(ArticleCaptured event) {
    try {
      return EventJson.mapper().writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<ArticleCaptured> articles(int count, String language) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            Floor.article(
                language + i + "-" + Instant.now().getNano(),
                "outlet" + i % 3,
                language,
                "Una frase larga número " + i + "."))
        .toList();
  }
}
