package org.dragoman.publish.rebuild;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From where the log is read; always to its end. */
public sealed interface Start {
  Pattern OFFSET = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,18})");

  /** As {@link #of} reads it. */
  String text();

  record Beginning() implements Start {
    @Override
    public String text() {
      return "beginning";
    }
  }

  /** The same offset in each partition. */
  record Offset(long offset) implements Start {
    @Override
    public String text() {
      return Long.toString(offset);
    }
  }

  /** An offset in some partitions; of the others nothing is read. */
  record Offsets(Map<Integer, Long> byPartition) implements Start {
    public Offsets {
      byPartition = Map.copyOf(byPartition);
    }

    @Override
    public String text() {
      return new TreeMap<>(byPartition)
          .entrySet().stream()
              .map(each -> each.getKey() + ":" + each.getValue())
              .reduce((a, b) -> a + "," + b)
              .orElseThrow();
    }
  }

  /** From the first record of each partition that was written then or later. */
  record Since(Instant instant) implements Start {
    @Override
    public String text() {
      return instant.toString();
    }
  }

  /**
   * @param text {@code beginning}, an offset, {@code partition:offset} with commas between, or an
   *     instant (ISO 8601)
   */
  static Optional<Start> of(String text) {
    if (text.equals("beginning")) {
      return Optional.of(new Beginning());
    }
    if (text.matches("\\d{1,18}")) {
      return Optional.of(new Offset(Long.parseLong(text)));
    }
    return text.contains("T") ? since(text) : offsets(text);
  }

  private static Optional<Start> since(String text) {
    try {
      return Optional.of(new Since(OffsetDateTime.parse(text).toInstant()));
    } catch (DateTimeParseException noInstant) {
      return Optional.empty();
    }
  }

  private static Optional<Start> offsets(String text) {
    Map<Integer, Long> offsets = new TreeMap<>();
    for (String each : text.split(",", -1)) {
      Matcher matcher = OFFSET.matcher(each);
      if (!matcher.matches() || matcher.group(1) == null) {
        return Optional.empty();
      }
      offsets.put(Integer.valueOf(matcher.group(1)), Long.valueOf(matcher.group(2)));
    }
    return Optional.of(new Offsets(offsets));
  }
}
