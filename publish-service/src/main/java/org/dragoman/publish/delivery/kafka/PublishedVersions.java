package org.dragoman.publish.delivery.kafka;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.dragoman.contracts.event.Event;
import org.dragoman.inbox.Inbox;
import org.dragoman.inbox.Unprocessable;
import org.dragoman.inbox.kafka.KafkaRecords;
import org.dragoman.publish.delivery.Planner;
import org.dragoman.publish.delivery.Release;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** {@code articles.published} into the ledger. */
@ApplicationScoped
public class PublishedVersions {
  private final Inbox inbox;
  private final Planner planner;

  PublishedVersions(Inbox inbox, Planner planner) {
    this.inbox = inbox;
    this.planner = planner;
  }

  @Incoming("published")
  @RunOnVirtualThread
  public void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.take(KafkaRecords.toInbound(records), this::plan);
  }

  private void plan(Event event) {
    planner.take(
        Release.of(event)
            .orElseThrow(() ->
                new Unprocessable(
                    "articles.published tells of published, corrected and retracted stories")));
  }
}
