package org.dragoman.translate.translation.kafka;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.dragoman.inbox.Inbox;
import org.dragoman.inbox.kafka.KafkaRecords;
import org.dragoman.translate.translation.TakeArticles;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Commits the work a batch makes; the commit wakes the workers. */
@ApplicationScoped
public class RawArticles {

  private final Inbox inbox;
  private final TakeArticles take;

  public RawArticles(Inbox inbox, TakeArticles take) {
    this.inbox = inbox;
    this.take = take;
  }

  @Incoming("articles-raw")
  @RunOnVirtualThread
  public void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.take(KafkaRecords.toInbound(records), take);
  }
}
