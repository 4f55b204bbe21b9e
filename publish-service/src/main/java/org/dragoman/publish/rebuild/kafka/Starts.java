package org.dragoman.publish.rebuild.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.dragoman.publish.rebuild.Start;

/** Offsets to begin at; what was asked for before the first or after the last is the next best. */
final class Starts {
  private final Consumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final Map<TopicPartition, Long> first;
  private final Map<TopicPartition, Long> end;

  Starts(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
    this.consumer = consumer;
    this.partitions = partitions;
    this.first = consumer.beginningOffsets(partitions);
    this.end = consumer.endOffsets(partitions);
  }

  /** A topic that is not there has lost everything. */
  boolean complete() {
    return !first.isEmpty() && first.values().stream().allMatch(offset -> offset == 0);
  }

  Map<TopicPartition, Long> of(Start start) {
    return switch (start) {
      case Start.Beginning _ -> first;
      case Start.Offset(long offset) -> within(partitions, _ -> offset);
      case Start.Offsets(Map<Integer, Long> offsets) ->
          within(
              partitions.stream().filter(p -> offsets.containsKey(p.partition())).toList(),
              partition -> offsets.getOrDefault(partition.partition(), 0L));
      case Start.Since since -> since(since);
    };
  }

  private Map<TopicPartition, Long> since(Start.Since since) {
    long millis = since.instant().toEpochMilli();
    Map<TopicPartition, OffsetAndTimestamp> found =
        consumer.offsetsForTimes(
            partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> millis)));
    Map<TopicPartition, Long> offsets = new HashMap<>(end);
    found.forEach((partition, at) -> {
      if (at != null) {
        offsets.put(partition, at.offset());
      }
    });
    return offsets;
  }

  private Map<TopicPartition, Long> within(
      List<TopicPartition> chosen, Function<TopicPartition, Long> asked) {
    return chosen.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                partition ->
                    Math.clamp(
                        asked.apply(partition),
                        first.getOrDefault(partition, 0L),
                        end.getOrDefault(partition, 0L))));
  }
}
