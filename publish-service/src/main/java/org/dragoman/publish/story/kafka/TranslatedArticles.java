package org.dragoman.publish.story.kafka;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.dragoman.inbox.Inbox;
import org.dragoman.inbox.kafka.KafkaRecords;
import org.dragoman.publish.story.Intake;
import org.dragoman.publish.story.metrics.StoryMetrics;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** {@code articles.translated} into drafts. */
@ApplicationScoped
public class TranslatedArticles {
  private final Inbox inbox;
  private final Intake intake;
  private final StoryMetrics metrics;

  TranslatedArticles(Inbox inbox, Intake intake, StoryMetrics metrics) {
    this.inbox = inbox;
    this.intake = intake;
    this.metrics = metrics;
  }

  @Incoming("translated")
  @RunOnVirtualThread
  public void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.take(KafkaRecords.toInbound(records), event -> metrics.taken(intake.take(event)));
  }
}
