package org.dragoman.translate.memory.kafka;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.dragoman.inbox.Inbox;
import org.dragoman.inbox.kafka.KafkaRecords;
import org.dragoman.translate.memory.Learn;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes what editors approved into the memory. */
@ApplicationScoped
public class ApprovedSegments {

  private final Inbox inbox;
  private final Learn learn;

  public ApprovedSegments(Inbox inbox, Learn learn) {
    this.inbox = inbox;
    this.learn = learn;
  }

  @Incoming("translations-approved")
  @RunOnVirtualThread
  public void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.take(KafkaRecords.toInbound(records), learn);
  }
}
