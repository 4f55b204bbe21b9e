package org.dragoman.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An engine's server is killed in the middle of a thousand articles, and comes back. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@QuarkusTestResource(LocalLibreTranslate.class)
class EngineKilledIT {

  private static final int ARTICLES = 1000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrap;

  private final String run = UUID.randomUUID().toString();
  private Broker broker;

  @BeforeEach
  void open() {
    broker = new Broker(bootstrap);
  }

  @AfterEach
  void close() {
    broker.close();
  }

  @Test
  void all_arrive_none_twice_and_those_that_waited_are_complete_after_it_returns() {
    Set<String> ids =
        IntStream.range(0, ARTICLES).mapToObj(i -> run + "-" + i).collect(Collectors.toSet());
    LocalLibreTranslate.killAfter(ARTICLES);
    try {
      broker.send(ids.stream().map(EngineKilledIT::captured).toList());
      await().atMost(PATIENCE).until(() -> arrived(ids).size() == ARTICLES);
      assertThat(arrived(ids).values())
          .anyMatch(all -> complete(all.getFirst()))
          .anyMatch(all -> !complete(all.getLast()));
    } finally {
      LocalLibreTranslate.revive();
    }

    await()
        .atMost(PATIENCE)
        .until(() -> arrived(ids).values().stream().allMatch(all -> complete(all.getLast())));
    assertThat(arrived(ids)).hasSize(ARTICLES);
    assertThat(arrived(ids).values())
        .allSatisfy(all -> {
          assertThat(all).extracting(ArticleTranslated::id).doesNotHaveDuplicates();
          assertThat(all).filteredOn(EngineKilledIT::complete).hasSize(1);
          assertThat(all)
              .extracting(ArticleTranslated::translationRevision)
              .containsExactlyElementsOf(IntStream.rangeClosed(1, all.size()).boxed().toList());
        });
  }

  /** What is on the topic of these articles, in its order. */
  private Map<String, List<ArticleTranslated>> arrived(Set<String> ids) {
    Map<String, List<ArticleTranslated>> found = new HashMap<>();
    broker
        .all()
        .forEach((id, events) -> {
          if (ids.contains(id)) {
            found.put(id, events.stream().map(ArticleTranslated.class::cast).toList());
          }
        });
    return found;
  }

  private static boolean complete(ArticleTranslated event) {
    return event.segments().stream()
        .noneMatch(segment -> segment.origin() instanceof Origin.Untranslated);
  }

  private static ArticleCaptured captured(String id) {
    return new ArticleCaptured(
        id,
        1,
        new Source("killed", "Killed", "es", null, null, null, "by agreement"),
        Instant.now(),
        Article.builder()
            .title("Artículo " + id)
            .language("es", 0.9)
            .body(List.of(new Block.Paragraph("Una frase de " + id + ".")))
            .build());
  }
}
