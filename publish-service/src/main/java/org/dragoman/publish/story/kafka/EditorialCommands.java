package org.dragoman.publish.story.kafka;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.dragoman.contracts.event.EditorialCommand;
import org.dragoman.contracts.event.Event;
import org.dragoman.inbox.Inbox;
import org.dragoman.inbox.Unprocessable;
import org.dragoman.inbox.kafka.KafkaRecords;
import org.dragoman.publish.story.Commands;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** {@code editorial.commands} into moves. */
@ApplicationScoped
public class EditorialCommands {
  private final Inbox inbox;
  private final Commands commands;

  EditorialCommands(Inbox inbox, Commands commands) {
    this.inbox = inbox;
    this.commands = commands;
  }

  @Incoming("commands")
  @RunOnVirtualThread
  public void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.take(KafkaRecords.toInbound(records), this::carryOut);
  }

  private void carryOut(Event event) {
    if (!(event instanceof EditorialCommand command)) {
      throw new Unprocessable("editorial.commands takes EditorialCommand, nothing else");
    }
    commands.take(command);
  }
}
