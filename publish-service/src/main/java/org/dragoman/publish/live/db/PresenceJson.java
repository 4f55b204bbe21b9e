package org.dragoman.publish.live.db;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import org.dragoman.publish.live.Presence;
import org.jspecify.annotations.Nullable;

/** A presence as it travels. */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
record PresenceJson(
    String storyId, String who, @Nullable String segment, boolean left, @Nullable String page) {

  static String write(Presence presence, ObjectMapper mapper) {
    try {
      return mapper.writeValueAsString(
          new PresenceJson(
              presence.storyId(),
              presence.who(),
              presence.segment(),
              presence.left(),
              presence.page()));
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static Presence read(String json, ObjectMapper mapper) {
    try {
      PresenceJson read = mapper.readValue(json, PresenceJson.class);
      return new Presence(read.storyId, read.who, read.segment, read.left, read.page);
    } catch (JsonProcessingException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
