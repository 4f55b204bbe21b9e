package org.dragoman.ingest.fetch.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.ingest.extract.Characters;
import org.dragoman.ingest.format.FeedHints;
import org.jspecify.annotations.Nullable;

/** What a feed says of itself, as JSON. */
final class HintsJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private HintsJson() {}

  static String write(FeedHints hints) {
    ObjectNode node = JSON.createObjectNode();
    node.put("self", storable(hints.self()));
    node.put("next", storable(hints.next()));
    node.put("interval", hints.interval() == null ? null : hints.interval().toString());
    var hubs = node.putArray("hubs");
    hints.hubs().forEach(hub -> hubs.add(Characters.storable(hub)));
    var hours = node.putArray("skipHours");
    hints.skipHours().forEach(hours::add);
    var days = node.putArray("skipDays");
    hints.skipDays().forEach(day -> days.add(day.name()));
    return node.toString();
  }

  static FeedHints read(String json) {
    try {
      JsonNode node = JSON.readTree(json);
      List<String> hubs = new ArrayList<>();
      node.path("hubs").forEach(hub -> hubs.add(hub.asText()));
      Set<Integer> hours = new HashSet<>();
      node.path("skipHours").forEach(hour -> hours.add(hour.asInt()));
      Set<DayOfWeek> days = new HashSet<>();
      node.path("skipDays").forEach(day -> days.add(DayOfWeek.valueOf(day.asText())));
      String interval = text(node, "interval");
      return new FeedHints(
          text(node, "self"),
          hubs,
          text(node, "next"),
          interval == null ? null : Duration.parse(interval),
          hours,
          days);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("what was written as hints reads as such", impossible);
    }
  }

  private static @Nullable String storable(@Nullable String text) {
    return text == null ? null : Characters.storable(text);
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.path(field).asText() : null;
  }
}
