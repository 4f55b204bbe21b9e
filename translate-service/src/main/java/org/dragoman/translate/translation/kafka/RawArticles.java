package org.dragoman.translate.translation.kafka;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.dragoman.inbox.Inbox;
import org.dragoman.inbox.kafka.KafkaRecords;
import org.dragoman.translate.translation.TakeArticles;
import org.dragoman.translate.translation.Workers;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Commits the work a batch makes, then wakes the workers. */
@ApplicationScoped
public class RawArticles {

  private final Inbox inbox;
  private final TakeArticles take;
  private final Workers workers;

  public RawArticles(Inbox inbox, TakeArticles take, Workers workers) {
    this.inbox = inbox;
    this.take = take;
    this.workers = workers;
  }

  @Incoming("articles-raw")
  @RunOnVirtualThread
  public void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.take(KafkaRecords.toInbound(records), take);
    workers.wake();
  }
}
