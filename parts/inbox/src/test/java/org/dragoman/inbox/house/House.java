package org.dragoman.inbox.house;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.inbox.Inbox;
import org.dragoman.inbox.Unprocessable;
import org.dragoman.inbox.kafka.KafkaRecords;
import org.dragoman.outbox.Outbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The smallest service: it writes down what it saw and forwards withdrawals. */
@ApplicationScoped
class House {
  @Inject Inbox inbox;
  @Inject Outbox outbox;
  @Inject DataSource dataSource;

  private final AtomicInteger batches = new AtomicInteger();

  int batches() {
    return batches.get();
  }

  @Incoming("raw")
  @RunOnVirtualThread
  void on(ConsumerRecords<byte[], byte[]> records) {
    batches.incrementAndGet();
    inbox.take(KafkaRecords.toInbound(records), this::see);
  }

  private void see(Event event) {
    write(event.id());
    if (event instanceof ArticleCaptured captured) {
      switch (captured.article().title()) {
        case "unprocessable" -> throw new Unprocessable("This article cannot be taken.");
        case "bug" -> throw new IllegalStateException("a bug");
        default -> {}
      }
    } else {
      outbox.send(event, Topic.ARTICLES_TRANSLATED);
    }
  }

  private void write(String id) {
    try (var connection = dataSource.getConnection();
        var insert = connection.prepareStatement("insert into seen (event) values (?)")) {
      insert.setString(1, id);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
