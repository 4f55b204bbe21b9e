package org.dragoman.events.kafka;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.Limits;
import org.jspecify.annotations.Nullable;

/** Creates what is missing of the {@link Topic} catalogue and its dead-letter topics. */
public final class Topics {

  private static final long TIMEOUT_SECONDS = 30;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Admin admin;

  /**
   * @param admin stays open, the caller closes it
   */
  public Topics(Admin admin) {
    this.admin = admin;
  }

  private record Plan(String name, int partitions, @Nullable Duration retention, int maxBytes) {}

  private static List<Plan> catalogue() {
    return Arrays.stream(Topic.values())
        .flatMap(topic ->
            Stream.of(
                new Plan(
                    topic.topicName(), topic.partitions(), topic.retention(), Limits.MESSAGE_BYTES),
                new Plan(topic.deadLetters(), 1, null, Limits.DEAD_LETTER_BYTES)))
        .toList();
  }

  /**
   * Idempotent, and safe when several services do it at once. What exists is left as it is.
   *
   * @return names of the topics this call created
   * @throws IllegalStateException if a topic has another number of partitions than the catalogue
   *     says, or the broker refuses
   */
  public List<String> createMissing(int replicationFactor) {
    List<String> created = new ArrayList<>();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
    while (true) {
      try {
        createMissing(replicationFactor, created);
        return List.copyOf(created);
      } catch (IllegalStateException e) {
        // A topic made or deleted a moment ago, by another service perhaps, is not the same to
        // every
        // request at once; looking again settles it.
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)
            || System.nanoTime() - end > 0) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private void createMissing(int replicationFactor, List<String> created) {
    Set<String> present = await(admin.listTopics().names());
    for (Plan plan : catalogue()) {
      if (!present.contains(plan.name())
          && !created.contains(plan.name())
          && create(plan, replicationFactor)) {
        created.add(plan.name());
      }
    }
    checkPartitions(catalogue().stream().filter(plan -> !created.contains(plan.name())).toList());
  }

  private boolean create(Plan plan, int replicationFactor) {
    NewTopic topic =
        new NewTopic(plan.name(), plan.partitions(), (short) replicationFactor)
            .configs(
                Map.of(
                    TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(plan.maxBytes()),
                    TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG, millis(plan.retention()),
                    TopicConfig.RETENTION_BYTES_CONFIG, "-1",
                    // One replica may be away without stopping writers or losing what they wrote.
                    TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        Integer.toString(Math.max(1, replicationFactor - 1))));
    try {
      await(admin.createTopics(List.of(topic)).all());
      return true;
    } catch (IllegalStateException e) {
      if (e.getCause() instanceof TopicExistsException) {
        return false;
      }
      throw e;
    }
  }

  private static String millis(@Nullable Duration retention) {
    return retention == null ? "-1" : Long.toString(retention.toMillis());
  }

  private void checkPartitions(List<Plan> plans) {
    Map<String, TopicDescription> found =
        await(admin.describeTopics(plans.stream().map(Plan::name).toList()).allTopicNames());
    String wrong =
        plans.stream()
            .filter(plan -> partitions(found, plan) != plan.partitions())
            .map(plan ->
                "%s has %d partitions, not %d"
                    .formatted(plan.name(), partitions(found, plan), plan.partitions()))
            .collect(joining("; "));
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(
          "Topics: "
              + wrong
              + ". The order per article rests on these numbers: move the records to a topic made"
              + " anew, or point Dragoman at another cluster.");
    }
  }

  private static int partitions(Map<String, TopicDescription> found, Plan plan) {
    TopicDescription description = found.get(plan.name());
    return description == null ? 0 : description.partitions().size();
  }

  private static <T> T await(KafkaFuture<T> future) {
    try {
      return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Topics: the broker refused", e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("Topics: the broker did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Topics: interrupted", e);
    }
  }
}
