package org.dragoman.inbox.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import org.dragoman.contracts.event.Topic;
import org.dragoman.inbox.Tally;

/** Counts by topic; every topic stands at zero from the start, so that a first one is a rise. */
@Singleton
final class InboxMetrics implements Tally {
  private static final String DEAD_LETTERS = "dragoman.deadletters";

  private final MeterRegistry registry;

  @Inject
  InboxMetrics(MeterRegistry registry) {
    this.registry = registry;
    Arrays.stream(Topic.values())
        .forEach(topic -> registry.counter(DEAD_LETTERS, "topic", topic.topicName()));
  }

  @Override
  public void processed(String topic) {
    registry.counter("dragoman.inbox.processed", "topic", topic).increment();
  }

  @Override
  public void deadLettered(String topic) {
    registry.counter(DEAD_LETTERS, "topic", topic).increment();
  }
}
