package org.dragoman.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.dragoman.events.kafka.Topics;
import org.dragoman.infrastructure.Ports;
import org.dragoman.infrastructure.kafka.EmbeddedKafka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerOutageIT {
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path directory;

  @Test
  void what_is_written_while_the_broker_is_away_arrives_in_order_when_it_is_back()
      throws Exception {
    OutboxDatabase database = new OutboxDatabase();
    int port = Ports.free(1).getFirst();
    String address = "127.0.0.1:" + port;
    List<String> values = IntStream.range(0, 60).mapToObj(Integer::toString).toList();
    EmbeddedKafka kafka = EmbeddedKafka.start(directory, port);
    try (RelayProcess _ =
        new RelayProcess(
                database.dataSource(), address, Duration.ofSeconds(5), Duration.ofSeconds(2))
            .start()) {
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
        new Topics(admin).createMissing(1);
      }
      database.commit("a", values.subList(0, 20).toArray(String[]::new));
      await().atMost(LONG).until(() -> database.count("sent_at is not null") >= 10);
      kafka.close();
      database.commit("a", values.subList(20, 60).toArray(String[]::new));
      database.commit("b", "1", "2");
      assertThat(database.count("sent_at is null")).isGreaterThanOrEqualTo(42);

      kafka = EmbeddedKafka.start(directory, port);
      await().atMost(LONG).until(() -> database.count("sent_at is null") == 0);
      try (Arrivals arrivals = new Arrivals(address, "articles.raw")) {
        await()
            .atMost(LONG)
            .untilAsserted(() -> {
              assertThat(arrivals.values("a").stream().distinct()).isEqualTo(values);
              assertThat(arrivals.values("b").stream().distinct()).containsExactly("1", "2");
            });
      }
    } finally {
      kafka.close();
    }
  }
}
