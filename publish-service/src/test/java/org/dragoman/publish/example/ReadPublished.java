package org.dragoman.publish.example;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Tells of every story that was ever published, then of each new one. */
public class ReadPublished {
  public static void main(String[] args) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", args[0], "group.id", args[1], "auto.offset.reset", "earliest");
    Map<String, Integer> newest = new HashMap<>(); // version by story; keep it with what you store
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("articles.published"));
      while (true) {
        for (var record : consumer.poll(Duration.ofSeconds(1))) {
          String type = new String(record.headers().lastHeader("ce_type").value());
          String id = new String(record.headers().lastHeader("ce_id").value());
          String story = id.substring(0, id.lastIndexOf('/'));
          int version = Integer.parseInt(id.substring(id.lastIndexOf('/') + 1));
          if (version > newest.getOrDefault(story, 0)) { // else it came again: nothing to do
            newest.put(story, version);
            System.out.println(type + " " + id + " " + record.value()); // JSON
          }
        }
      }
    }
  }
}
