package org.dragoman.publish.story.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code segments} of a patch, as {@code [{"id", "target", "was"}]} or {@code {"b3.s1": {"target",
 * "was"}}}.
 *
 * @param seen {@code was}: the text that stood there when the writer began
 */
record SentencesPatch(Map<String, String> targets, Map<String, String> seen) {

  static SentencesPatch read(@Nullable JsonNode node) {
    SentencesPatch patch = new SentencesPatch(new LinkedHashMap<>(), new LinkedHashMap<>());
    if (node == null) {
      return patch;
    }
    if (node.isArray()) {
      node.forEach(segment -> patch.take(Patch.textOf(segment.path("id"), "segments id"), segment));
    } else if (node.isObject()) {
      node.properties().forEach(entry -> patch.take(entry.getKey(), entry.getValue()));
    } else {
      throw Patch.refused("segments is an array of {\"id\", \"target\"}.");
    }
    return patch;
  }

  private void take(String id, JsonNode segment) {
    targets.put(id, Patch.textOf(segment.path("target"), "segments target"));
    if (segment.has("was")) {
      JsonNode was = segment.get("was");
      seen.put(id, was.isNull() ? "" : Patch.textOf(was, "segments was"));
    }
  }
}
