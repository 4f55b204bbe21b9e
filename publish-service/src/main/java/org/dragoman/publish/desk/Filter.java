package org.dragoman.publish.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dragoman.publish.story.Cursor;
import org.dragoman.publish.story.Sort;
import org.dragoman.publish.story.StoryQuery;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of the queue, as it stands in the page's address. An empty word asks
 * for all; what nobody knows finds nothing, rather than everything.
 *
 * @param source the original's language
 * @param desk {@code -} for none
 * @param assignee an account, {@code me}, or {@code -} for nobody
 * @param age when they came in: {@code hour}, {@code day}, {@code week}, or {@code older}
 * @param text words to look for
 * @param sort a {@link Sort}'s word; empty for the order that fits
 */
public record Filter(
    String state,
    String language,
    String source,
    String outlet,
    String desk,
    String assignee,
    boolean owing,
    String age,
    String text,
    String sort) {
  public static final Filter NONE = of(Map.of());

  private static final String NONE_OF_THEM = "-";
  private static final String ME = "me";
  private static final Map<String, Duration> AGES =
      Map.of("hour", Duration.ofHours(1), "day", Duration.ofDays(1), "week", Duration.ofDays(7));

  /**
   * @param fields of the address, by name
   */
  public static Filter of(Map<String, String> fields) {
    return new Filter(
        word(fields, "state"),
        word(fields, "language"),
        word(fields, "source"),
        word(fields, "outlet"),
        word(fields, "desk"),
        word(fields, "assignee"),
        !word(fields, "owing").isEmpty(),
        word(fields, "age"),
        word(fields, "q"),
        word(fields, "sort"));
  }

  private static String word(Map<String, String> fields, String name) {
    // PostgreSQL takes no NUL, and no text of ours has one.
    return fields.getOrDefault(name, "").replace("\0", "").strip();
  }

  public StoryQuery query(String who, Instant now, @Nullable Cursor cursor, int limit) {
    Duration young = AGES.get(age);
    return new StoryQuery(
        asked(state),
        asked(language),
        asked(source),
        asked(outlet),
        given(desk),
        assignee.equals(ME) ? who : given(assignee),
        owing,
        young == null ? null : now.minus(young),
        age.equals("older") ? now.minus(AGES.getOrDefault("week", Duration.ZERO)) : null,
        asked(text),
        order(),
        true,
        cursor,
        limit);
  }

  /** Who looks for something wants what fits best first. */
  private Sort order() {
    return Arrays.stream(Sort.values())
        .filter(one -> one.word().equals(sort))
        .findFirst()
        .orElse(text.isEmpty() ? Sort.QUEUE : Sort.MATCH);
  }

  public boolean isSorted(String word) {
    return order().word().equals(word);
  }

  private static @Nullable String asked(String word) {
    return word.isEmpty() ? null : word;
  }

  private static @Nullable String given(String word) {
    return word.equals(NONE_OF_THEM) ? "" : asked(word);
  }

  /** The page's address, without where it begins. */
  public String address() {
    String fields = fields();
    return fields.isEmpty() ? "/desk" : "/desk?" + fields;
  }

  /** The address of the part of the list that follows a cursor. */
  public String from(String cursor) {
    String fields = fields();
    return "/desk?" + (fields.isEmpty() ? "" : fields + "&") + "from=" + cursor;
  }

  /** The same of another state; empty for all. */
  public String ofState(String other) {
    return new Filter(other, language, source, outlet, desk, assignee, owing, age, text, sort)
        .address();
  }

  /** The same with open obligations only, or with all again. */
  public String ofOwing(boolean only) {
    return new Filter(state, language, source, outlet, desk, assignee, only, age, text, sort)
        .address();
  }

  /** The same of an assignee; empty for everybody's. */
  public String ofAssignee(String other) {
    return new Filter(state, language, source, outlet, desk, other, owing, age, text, sort)
        .address();
  }

  public boolean isMine() {
    return assignee.equals(ME);
  }

  /** Whether anything but state and words narrows the list. */
  public boolean isNarrow() {
    return !List.of(language, source, outlet, desk, assignee, age).stream()
            .allMatch(String::isEmpty)
        || owing
        || !sort.isEmpty();
  }

  /** As it stands in an address. */
  public String fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("state", state);
    fields.put("language", language);
    fields.put("source", source);
    fields.put("outlet", outlet);
    fields.put("desk", desk);
    fields.put("assignee", assignee);
    fields.put("owing", owing ? "1" : "");
    fields.put("age", age);
    fields.put("q", text);
    fields.put("sort", sort);
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isEmpty())
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
