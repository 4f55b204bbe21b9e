package org.dragoman.publish.story.rest;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.dragoman.problem.Problem;
import org.dragoman.publish.story.Cursor;
import org.dragoman.publish.story.Moments;
import org.dragoman.publish.story.Sort;
import org.dragoman.publish.story.StoryQuery;
import org.jspecify.annotations.Nullable;

/** What a list of stories is asked for, by name. What cannot be understood is refused. */
public record Asked(
    @QueryParam("state") @Nullable String state,
    @QueryParam("language") @Nullable String language,
    @QueryParam("sourceLanguage") @Nullable String sourceLanguage,
    @QueryParam("outlet") @Nullable String outlet,
    @QueryParam("desk") @Nullable String desk,
    @QueryParam("assignee") @Nullable String assignee,
    @QueryParam("owing") @Nullable String owing,
    @QueryParam("since") @Nullable String since,
    @QueryParam("until") @Nullable String until,
    @QueryParam("q") @Nullable String text,
    @QueryParam("sort") @Nullable String sort) {

  StoryQuery query(@Nullable Cursor cursor, int limit) {
    return new StoryQuery(
        word("state", state),
        word("language", language),
        word("sourceLanguage", sourceLanguage),
        word("outlet", outlet),
        word("desk", desk),
        word("assignee", assignee),
        "true".equals(owing),
        moment("since", since),
        moment("until", until),
        text == null || text.isBlank() ? null : word("q", text),
        order(),
        false,
        cursor,
        limit);
  }

  private static @Nullable String word(String name, @Nullable String value) {
    if (value != null && value.indexOf('\0') >= 0) {
      throw new Problem(400, "Bad " + name, "No story has a NUL in it.");
    }
    return value;
  }

  private static @Nullable Instant moment(String name, @Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      Instant moment = Instant.parse(value);
      if (Moments.storable(moment)) {
        return moment;
      }
    } catch (DateTimeParseException notAMoment) {
      // Told below.
    }
    throw new Problem(
        400, "Bad " + name, name + " is a moment in UTC, such as 2026-05-01T09:00:00Z.");
  }

  private Sort order() {
    if (sort == null) {
      return Sort.QUEUE;
    }
    return Arrays.stream(Sort.values())
        .filter(one -> one.word().equals(sort))
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                400,
                "Bad sort",
                "sort is one of "
                    + Arrays.stream(Sort.values()).map(Sort::word).collect(Collectors.joining(", "))
                    + "."));
  }
}
