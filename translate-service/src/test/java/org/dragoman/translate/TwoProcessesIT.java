package org.dragoman.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.infrastructure.Infrastructure;
import org.dragoman.infrastructure.quarkus.KillableService;
import org.dragoman.translate.translation.OddServer;
import org.junit.jupiter.api.Test;

/** Two packaged services on one database and one broker, of which one is killed. */
class TwoProcessesIT {

  private static final int ARTICLES = 200;
  private static final int CORRECTED = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final String run = UUID.randomUUID().toString();
  private final String group = "translate-" + run;

  /** Services of other tests may be on the broker; they translate into English. */
  private static final String LANGUAGE = "de";

  private final Map<String, List<ArticleTranslated>> arrived = new HashMap<>();

  @Test
  void each_article_is_sent_once_a_version_though_one_of_two_processes_is_killed()
      throws Exception {
    beginAtTheEnd();
    try (OddServer one = new OddServer();
        OddServer other = new OddServer()) {
      // Slow enough that no machine is through before one of them is killed.
      one.time = Duration.ofMillis(250);
      other.time = Duration.ofMillis(250);
      List<KillableService> services =
          KillableService.start("translate-service", List.of(settings(one), settings(other)));
      try (Broker broker = new Broker(Infrastructure.shared().kafka())) {
        List<String> ids = IntStream.range(0, ARTICLES).mapToObj(i -> run + "-" + i).toList();
        ids.forEach(id -> broker.send(captured(id, 1)));
        await().atMost(PATIENCE).until(() -> arrived(broker).size() > ARTICLES / 4);

        assertThat(one.translated).as("drawn by one process").isNotEmpty();
        assertThat(other.translated).as("drawn by the other").isNotEmpty();
        services.getFirst().kill();
        other.time = Duration.ofMillis(20);
        int before = arrived(broker).size();
        assertThat(before).as("killed in the middle").isLessThan(ARTICLES);
        List<String> corrected = arrived.keySet().stream().limit(CORRECTED).toList();
        corrected.forEach(id -> broker.send(captured(id, 2)));

        await()
            .atMost(PATIENCE)
            .until(() ->
                arrived(broker).size() == ARTICLES
                    && corrected.stream().allMatch(id -> arrived.get(id).size() == 2));

        // Nothing is on its way any more: what comes now would be one too many.
        await().during(Duration.ofSeconds(2)).until(() -> arrived(broker).size() == ARTICLES);
        for (String id : ids) {
          assertThat(arrived.get(id))
              .as(id)
              .extracting(event -> event.version().toString())
              .containsExactlyElementsOf(
                  corrected.contains(id) ? List.of("1.1.0", "2.2.0") : List.of("1.1.0"));
          assertThat(arrived.get(id))
              .flatExtracting(ArticleTranslated::segments)
              .allSatisfy(
                  segment -> assertThat(segment.target()).isEqualTo("[" + segment.source() + "]"));
        }
        assertThat(translated(one, other))
            .as("asked twice is only what the killed process was at")
            .isLessThanOrEqualTo(2 * ARTICLES + CORRECTED + 40);
      } finally {
        services.forEach(KillableService::close);
      }
    }
  }

  private static int translated(OddServer... servers) {
    return Stream.of(servers)
        .flatMap(server -> server.translated.stream())
        .mapToInt(List::size)
        .sum();
  }

  /** A kill between sending and marking sends a fact again, under the same id: it is one. */
  private Map<String, List<ArticleTranslated>> arrived(Broker broker) {
    arrived.clear();
    broker
        .all()
        .forEach((id, events) -> {
          if (id.startsWith(run)) {
            List<ArticleTranslated> once =
                events.stream()
                    .distinct()
                    .map(ArticleTranslated.class::cast)
                    .filter(event -> event.language().equals(LANGUAGE))
                    .toList();
            assertThat(once).extracting(Event::id).doesNotHaveDuplicates();
            if (!once.isEmpty()) {
              arrived.put(id, once);
            }
          }
        });
    return arrived;
  }

  private Map<String, String> settings(OddServer engine) {
    return Map.of(
        "mp.messaging.incoming.articles-raw.group.id", group,
        "dragoman.translation.targets", LANGUAGE,
        "dragoman.engines.order", "libretranslate",
        "dragoman.engines.libretranslate.url", engine.address().toString(),
        "dragoman.engines.libretranslate.concurrency", "2",
        "dragoman.translation.lease", "6s",
        "dragoman.translation.sweep", "200ms");
  }

  /** What other tests have left on the topic is none of theirs. */
  private void beginAtTheEnd() throws Exception {
    String topic = Topic.ARTICLES_RAW.topicName();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", Infrastructure.shared().kafka()))) {
      if (!admin.listTopics().names().get().contains(topic)) {
        return;
      }
      Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
      admin
          .describeTopics(List.of(topic))
          .allTopicNames()
          .get()
          .get(topic)
          .partitions()
          .forEach(
              one -> ends.put(new TopicPartition(topic, one.partition()), OffsetSpec.latest()));
      Map<TopicPartition, OffsetAndMetadata> begin = new HashMap<>();
      admin
          .listOffsets(ends)
          .all()
          .get()
          .forEach((partition, end) -> begin.put(partition, new OffsetAndMetadata(end.offset())));
      admin.alterConsumerGroupOffsets(group, begin).all().get();
    }
  }

  private static ArticleCaptured captured(String id, int version) {
    return new ArticleCaptured(
        id,
        version,
        new Source("two", "Two", "es", null, null, null, "by agreement"),
        Instant.now(),
        Article.builder()
            .title("Artículo " + id)
            .language("es", 0.9)
            .body(List.of(new Block.Paragraph("Una frase de %s, %d.".formatted(id, version))))
            .build());
  }
}
