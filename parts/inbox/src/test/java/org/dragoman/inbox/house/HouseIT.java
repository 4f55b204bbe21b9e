package org.dragoman.inbox.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.ArticleWithdrawn;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.EventCodec;
import org.dragoman.events.WireRecord;
import org.dragoman.inbox.kafka.DeadLetters;
import org.dragoman.infrastructure.Infrastructure;
import org.dragoman.infrastructure.postgres.Database;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.dragoman.outbox.Outbox;
import org.dragoman.outbox.Transactions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Outbox, relay, topics, channel and inbox as the beans a service gets. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class HouseIT {
  private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");
  private static final Source SOURCE =
      new Source("delta", "Delta Courier", null, null, null, null, null);

  @Inject Outbox outbox;
  @Inject Transactions transactions;
  @Inject DataSource dataSource;
  @Inject MeterRegistry metrics;
  @Inject EventCodec codec;
  @Inject House house;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @TestHTTPResource("/q/")
  URL management;

  private final String article = UUID.randomUUID().toString();

  private Event captured(int version, String title) {
    Article data = Article.builder().title(title).build();
    return new ArticleCaptured(article, version, SOURCE, NOW, data);
  }

  private void send(Event event) {
    transactions.run(() -> outbox.send(event, Topic.ARTICLES_RAW));
  }

  @Test
  void an_event_goes_from_one_transaction_to_another() {
    transactions.run(() -> {
      outbox.send(captured(1, "one"), Topic.ARTICLES_RAW);
      outbox.send(captured(2, "two"), Topic.ARTICLES_RAW);
    });
    awaitSeen(article + "/1", article + "/2");
  }

  @Test
  void a_forwarded_event_leaves_by_the_outbox() {
    send(new ArticleWithdrawn(article, 3, SOURCE, null, NOW));
    awaitSeen(article + "/3/withdrawn");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(strings("select topic from outbox where sent_at is not null"))
                .contains("articles.translated"));
  }

  @Test
  void the_outbox_is_written_in_a_transaction_only() {
    assertThatThrownBy(() -> outbox.send(captured(1, "one"), Topic.ARTICLES_RAW))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("there is none");
  }

  @Test
  void a_transaction_rolled_back_sends_nothing() throws Exception {
    assertThatThrownBy(() ->
            transactions.run(() -> {
              outbox.send(captured(1, "one"), Topic.ARTICLES_RAW);
              throw new IllegalStateException("no");
            }))
        .hasMessage("no");
    assertThatThrownBy(() ->
            transactions.run(() -> {
              outbox.send(captured(2, "two"), Topic.ARTICLES_RAW);
              try {
                transactions.run(() -> {
                  throw new IllegalStateException("swallowed");
                });
              } catch (IllegalStateException swallowed) {
                assertThat(swallowed).hasMessage("swallowed");
              }
            }))
        .isInstanceOf(RuntimeException.class);
    send(captured(3, "three"));
    awaitSeen(article + "/3");
    assertThat(seen()).containsExactly(article + "/3");
  }

  @Test
  void an_unprocessable_event_becomes_a_dead_letter_and_the_rest_goes_on() {
    double before = deadLetters();
    transactions.run(() -> {
      outbox.send(captured(1, "one"), Topic.ARTICLES_RAW);
      outbox.send(captured(2, "unprocessable"), Topic.ARTICLES_RAW);
      outbox.send(captured(3, "bug"), Topic.ARTICLES_RAW);
      outbox.send(new WireRecord("articles.raw", article.getBytes(), List.of(), new byte[] {1}));
      outbox.send(captured(4, "four"), Topic.ARTICLES_RAW);
    });
    awaitSeen(article + "/1", article + "/4");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(reasons())
                .containsExactly(
                    "This article cannot be taken.",
                    "Processing failed 3 times, last: IllegalStateException: a bug",
                    "The record has no ce_specversion header, so it is no CloudEvent in binary"
                        + " mode."));
    assertThat(deadLetters() - before).isEqualTo(3);
  }

  @Test
  void records_wait_while_the_database_is_away_and_none_becomes_a_dead_letter() throws Exception {
    send(captured(1, "one"));
    awaitSeen(article + "/1");
    int batches = house.batches();
    String name = url.substring(url.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
    Database other = Infrastructure.shared().newDatabase();
    try (var elsewhere =
        DriverManager.getConnection(other.jdbcUrl(), other.user(), other.password())) {
      execute(elsewhere, "alter database " + name + " allow_connections false");
      execute(
          elsewhere,
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
      try {
        produce(captured(2, "two"));
        await().atMost(Duration.ofSeconds(30)).until(() -> house.batches() > batches);
        await()
            .during(Duration.ofSeconds(2))
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(() -> assertThat(reasons()).isEmpty());
      } finally {
        execute(elsewhere, "alter database " + name + " allow_connections true");
      }
    }
    awaitSeen(article + "/1", article + "/2");
    send(captured(3, "three"));
    awaitSeen(article + "/1", article + "/2", article + "/3");
    assertThat(reasons()).isEmpty();
  }

  @Test
  void health_and_metrics_say_how_the_outbox_does() throws Exception {
    send(captured(1, "one"));
    awaitSeen(article + "/1");
    assertThat(get("health/ready")).contains("Kafka broker").doesNotContain("DOWN");
    assertThat(get("metrics"))
        .contains("dragoman_outbox_depth", "dragoman_outbox_age_seconds")
        .contains("dragoman_deadletters_total{topic=\"articles.published\"} 0.0");
  }

  private String get(String path) throws Exception {
    try (var in = management.toURI().resolve(path).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Past the outbox, as another service would. */
  private void produce(Event event) throws Exception {
    WireRecord wire = codec.encode(event, Topic.ARTICLES_RAW, "/other-service", NOW);
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", Infrastructure.shared().kafka()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      var record = new ProducerRecord<>(wire.topic(), wire.key(), wire.value());
      wire.headers().forEach(header -> record.headers().add(header.name(), header.value()));
      producer.send(record).get();
    }
  }

  private List<String> reasons() {
    return DeadLetters.list(Infrastructure.shared().kafka()).stream()
        .filter(each -> new String(each.letter().original().key()).equals(article))
        .map(each -> each.letter().reason())
        .toList();
  }

  private double deadLetters() {
    return metrics.counter("dragoman.deadletters", "topic", "articles.raw").count();
  }

  private void awaitSeen(String... ids) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(seen()).containsExactly(ids));
  }

  private List<String> seen() throws SQLException {
    return strings("select event from seen where event like '" + article + "/%' order by id");
  }

  private List<String> strings(String sql) throws SQLException {
    try (var connection = dataSource.getConnection();
        var query = connection.prepareStatement(sql);
        var found = query.executeQuery()) {
      List<String> strings = new ArrayList<>();
      while (found.next()) {
        strings.add(found.getString(1));
      }
      return strings;
    }
  }
}
