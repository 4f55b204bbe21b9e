package org.dragoman.publish.boot;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody who reads made their request depend on (RFC 9110, 13). */
final class Preconditions {

  /** What becomes of the request. */
  enum Verdict {
    ANSWER,
    /** 304 */
    NOT_MODIFIED,
    /** 412 */
    FAILED
  }

  private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"");

  /** Of three ways to write a time all are to be understood (RFC 9110, 5.6.7). */
  private static final List<DateTimeFormatter> TIMES =
      List.of(
          DateTimeFormatter.RFC_1123_DATE_TIME,
          new DateTimeFormatterBuilder()
              .appendPattern("EEEE, dd-MMM-")
              .appendValueReduced(ChronoField.YEAR, 2, 2, 1975)
              .appendPattern(" HH:mm:ss 'GMT'")
              .toFormatter(Locale.US)
              .withZone(ZoneOffset.UTC),
          new DateTimeFormatterBuilder()
              .appendPattern("EEE MMM ")
              .padNext(2)
              .appendValue(ChronoField.DAY_OF_MONTH)
              .appendPattern(" HH:mm:ss yyyy")
              .toFormatter(Locale.US)
              .withZone(ZoneOffset.UTC));

  private final Function<String, @Nullable String> headers;

  /**
   * @param headers the value of a field by its name, those of several lines joined by commas; null
   *     where it was not sent
   */
  Preconditions(Function<String, @Nullable String> headers) {
    this.headers = headers;
  }

  /**
   * For an answer that were 200 otherwise to GET or HEAD; in the order of RFC 9110, 13.2.2.
   *
   * @param tag weak, without its quotes
   * @param modified null where nobody knows
   */
  Verdict of(String tag, @Nullable Instant modified) {
    String match = headers.apply("If-Match");
    if (match == null ? changedSince("If-Unmodified-Since", modified, false) : !any(match)) {
      return Verdict.FAILED;
    }
    String none = headers.apply("If-None-Match");
    boolean had =
        none == null
            ? !changedSince("If-Modified-Since", modified, true)
            : any(none) || named(none, tag);
    return had ? Verdict.NOT_MODIFIED : Verdict.ANSWER;
  }

  /**
   * Tags of ours are weak, and If-Match takes no weak one (RFC 9110, 13.1.1): none of them fits.
   */
  private static boolean any(String field) {
    return field.strip().equals("*");
  }

  private static boolean named(String field, String tag) {
    return TAG.matcher(field).results().anyMatch(one -> one.group(2).equals(tag));
  }

  /**
   * @param otherwise the answer where the field is to be ignored: it was not sent, is no time, or
   *     nobody knows when what is asked for was modified
   */
  private boolean changedSince(String name, @Nullable Instant modified, boolean otherwise) {
    return Optional.ofNullable(headers.apply(name))
        .flatMap(Preconditions::time)
        .filter(_ -> modified != null)
        .map(time -> modified != null && modified.isAfter(time))
        .orElse(otherwise);
  }

  private static Optional<Instant> time(String text) {
    for (DateTimeFormatter form : TIMES) {
      try {
        return Optional.of(ZonedDateTime.parse(text.strip(), form).toInstant());
      } catch (DateTimeException another) {
        // Of the next form, or no time at all.
      }
    }
    return Optional.empty();
  }
}
