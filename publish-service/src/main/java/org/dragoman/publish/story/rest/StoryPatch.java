package org.dragoman.publish.story.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.problem.Problem;
import org.dragoman.publish.story.Amendment;
import org.dragoman.publish.story.Furniture;
import org.jspecify.annotations.Nullable;

/**
 * A JSON merge patch (RFC 7396) of a story: {@code title}, {@code deck}, {@code keywords}, {@code
 * slug}, {@code segments} as {@code [{"id", "target"}]} or {@code {"b3.s1": {"target"}}}, and
 * {@code actor}, the person whose words these are. What cannot be patched is refused, not ignored:
 * an editor who believes a change was taken must be right.
 */
record StoryPatch(Furniture furniture, Map<String, String> targets, @Nullable String actor) {
  private static final Set<String> FIELDS =
      Set.of("title", "deck", "keywords", "slug", "segments", "actor");

  static StoryPatch read(@Nullable JsonNode patch) {
    if (patch == null || !patch.isObject()) {
      throw refused("The body is a JSON object, the merge patch.");
    }
    patch.fieldNames().forEachRemaining(StoryPatch::known);
    JsonNode deck = patch.get("deck");
    Furniture furniture =
        new Furniture(
            required(patch, "title"),
            deck != null && deck.isNull() ? "" : text(patch, "deck"),
            keywords(patch.get("keywords")),
            required(patch, "slug"));
    return new StoryPatch(furniture, targets(patch.get("segments")), text(patch, "actor"));
  }

  Amendment amendment(String storyId, String by, int expectedRevision) {
    String person = actor == null || actor.isBlank() ? null : actor.strip();
    return new Amendment(storyId, by, person, expectedRevision, furniture, targets);
  }

  private static void known(String field) {
    if (!FIELDS.contains(field)) {
      throw refused(
          field
              + " cannot be patched; what can: "
              + String.join(", ", FIELDS.stream().sorted().toList())
              + ".");
    }
  }

  private static @Nullable List<String> keywords(@Nullable JsonNode node) {
    if (node == null) {
      return null;
    }
    List<String> keywords = new ArrayList<>();
    if (!node.isNull()) {
      if (!node.isArray()) {
        throw refused("keywords is an array of strings.");
      }
      node.forEach(keyword -> keywords.add(textOf(keyword, "keywords")));
    }
    return keywords;
  }

  private static Map<String, String> targets(@Nullable JsonNode node) {
    Map<String, String> targets = new LinkedHashMap<>();
    if (node == null) {
      return targets;
    }
    if (node.isArray()) {
      node.forEach(
          segment -> targets.put(textOf(segment.path("id"), "segments id"), target(segment)));
    } else if (node.isObject()) {
      node.properties().forEach(entry -> targets.put(entry.getKey(), target(entry.getValue())));
    } else {
      throw refused("segments is an array of {\"id\", \"target\"}.");
    }
    return targets;
  }

  private static String target(JsonNode segment) {
    return textOf(segment.path("target"), "segments target");
  }

  private static @Nullable String required(JsonNode patch, String field) {
    String text = text(patch, field);
    if (text != null && text.isBlank()) {
      throw refused(field + " cannot be empty.");
    }
    return text;
  }

  private static @Nullable String text(JsonNode patch, String field) {
    JsonNode node = patch.get(field);
    return node == null ? null : textOf(node, field);
  }

  private static String textOf(JsonNode node, String field) {
    if (!node.isTextual()) {
      throw refused(field + " is a string.");
    }
    return node.textValue().strip();
  }

  private static Problem refused(String detail) {
    return new Problem(422, "Patch refused", detail);
  }
}
