package org.dragoman.ingest.format.iptc7901;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.ingest.format.Dates;
import org.jspecify.annotations.Nullable;

/**
 * One message: SOH, header, STX, text, ETX, post-text information, EOT. Lines that lost the control
 * characters are parted by their headers; {@code ZCZC} and {@code NNNN} frame others.
 *
 * @param source letters of the service
 * @param number of the message, which begins anew each day or so
 * @param priority 1 (highest) to 9, 0 where not stated
 * @param category code of the subject
 * @param sent of the post-text information; null where it has none
 */
record Message(
    String source,
    String number,
    int priority,
    String category,
    @Nullable Instant sent,
    String text) {

  private static final String NAMED = "([A-Za-z]{2,5})[ -]?(\\d{2,5})";

  /** Source and number, priority, category, number of words, and what the agency adds. */
  private static final Pattern HEADER =
      Pattern.compile(
          "^[ \\t]*(?:ZCZC[ \\t]*)?"
              + NAMED
              + " +([0-9]) +([A-Za-z]{1,4}) +(\\d{1,5})(?: .*|[ \\t]*)$",
          Pattern.MULTILINE);

  /** After SOH or ZCZC less is enough: the second may be lost, or empty. */
  private static final Pattern LOOSE =
      Pattern.compile(
          "^[ \\t]*(?:ZCZC[ \\t]*)?" + NAMED + "(?: +([0-9]))?(?: +([A-Za-z]{1,4})\\b)?.*$");

  private static final Pattern POST =
      Pattern.compile(
          "^[ \\t]*(\\d{2})(\\d{2})(\\d{2}) ?(GMT|UTC|Z|[A-Z]{2,4}(?= ))? ?([\\p{L}]{3,9})\\.? (\\d{4}|\\d{2})\\b.*$",
          Pattern.MULTILINE);

  /** Characters of post-text information that are looked at. */
  private static final int POST_TEXT = 200;

  /** The initials of those who made it, below the text: "hpd mt ir". */
  private static final Pattern SIGN_OFF =
      Pattern.compile("\\n[ \\t]*[a-z]{2,4}(?:[ /][a-z]{2,4}){0,5}$");

  private static final List<List<String>> MONTHS =
      List.of(
          List.of("jan", "ene", "gen"),
          List.of("feb", "fev", "fév"),
          List.of("mar", "mär", "mrz"),
          List.of("apr", "abr", "avr"),
          List.of("may", "mai", "mag"),
          List.of("jun", "jui", "giu"),
          List.of("jul", "lug"),
          List.of("aug", "ago", "aou", "aoû"),
          List.of("sep", "set"),
          List.of("oct", "okt", "ott", "out"),
          List.of("nov"),
          List.of("dec", "dez", "dic", "déc"));

  static List<Message> all(String document) {
    String text = document.replaceAll("[\\x00\\x16\\x7f]", "").replaceAll("\\r+\\n?", "\n");
    List<Message> messages = new ArrayList<>();
    for (String each : parts(text)) {
      if (!each.isBlank()) {
        messages.add(of(each));
      }
    }
    return messages;
  }

  private static List<String> parts(String text) {
    if (text.indexOf('\u0001') >= 0) {
      return List.of(text.split("\u0001"));
    }
    if (text.contains("ZCZC")) {
      return List.of(text.split("(?m)^[ \\t]*(?=ZCZC)"));
    }
    List<String> parts = new ArrayList<>();
    Matcher header = HEADER.matcher(text);
    int from = 0;
    while (header.find()) {
      parts.add(text.substring(from, header.start()));
      from = header.start();
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static Message of(String framed) {
    String message = framed.split("\u0004|(?m)^[ \\t]*NNNN[ \\t]*$", 2)[0].stripLeading();
    int stx = message.indexOf('\u0002');
    int lineEnd = message.indexOf('\n');
    int headerEnd = stx >= 0 ? stx : lineEnd < 0 ? message.length() : lineEnd;
    String header = message.substring(0, headerEnd).replaceAll("\\s+", " ").strip();
    String rest = message.substring(Math.min(message.length(), headerEnd + (stx >= 0 ? 1 : 0)));
    int etx = rest.indexOf('\u0003');
    String post =
        etx < 0
            ? rest.substring(Math.max(0, rest.length() - POST_TEXT))
            : rest.substring(etx, Math.min(rest.length(), etx + POST_TEXT));
    Matcher date = POST.matcher(post.replace('\u0003', ' '));
    @Nullable String stamp = null;
    while (date.find()) {
      stamp = date.group();
    }
    String text = etx >= 0 ? rest.substring(0, etx) : stamp == null ? rest : without(rest, stamp);
    text = SIGN_OFF.matcher(text.stripTrailing()).replaceFirst("");
    Matcher strict = HEADER.matcher(header);
    Matcher named = strict.find() ? strict : LOOSE.matcher(header);
    boolean known = named == strict || named.find();
    return new Message(
        known ? named.group(1).toUpperCase(Locale.ROOT) : "",
        known ? named.group(2) : "",
        known && named.group(3) != null ? Integer.parseInt(named.group(3)) : 0,
        known && named.group(4) != null ? named.group(4) : "",
        stamp == null ? null : instant(stamp),
        (known ? text : header + "\n" + text).replaceAll("[\\x01-\\x08\\x0b\\x0c\\x0e-\\x1f]", ""));
  }

  private static String without(String text, String line) {
    return text.substring(0, text.lastIndexOf(line));
  }

  /** DDHHMM, perhaps a zone, MMM YY. */
  static @Nullable Instant instant(String stamp) {
    Matcher m = POST.matcher(stamp);
    if (!m.find()) {
      return null;
    }
    int month = month(m.group(5).toLowerCase(Locale.ROOT));
    String zone = m.group(4) == null ? "GMT" : m.group(4);
    int year = Integer.parseInt(m.group(6));
    try {
      LocalDate day =
          LocalDate.of(
              year > 99 ? year : year < 70 ? 2000 + year : 1900 + year,
              month,
              Integer.parseInt(m.group(1)));
      return Dates.parse(
          "%s %s %d %s:%s %s"
              .formatted(
                  m.group(1),
                  day.getMonth().name().substring(0, 3),
                  day.getYear(),
                  m.group(2),
                  m.group(3),
                  zone));
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  /** 13 where it is none. */
  private static int month(String name) {
    if (name.startsWith("juil")) {
      return 7;
    }
    int month = 1;
    while (month <= 12 && !MONTHS.get(month - 1).contains(name.substring(0, 3))) {
      month++;
    }
    return month;
  }

  @Nullable LocalDate day() {
    return sent == null ? null : LocalDate.ofInstant(sent, ZoneOffset.UTC);
  }

  /**
   * Its id: numbers are used again, so the day belongs to it. Null where it has no number.
   *
   * @param slug stands for the day where the message has none
   */
  @Nullable String id(String slug) {
    if (number.isEmpty()) {
      return null;
    }
    LocalDate day = day();
    return id(number, day == null ? slug : day.toString());
  }

  String id(String ofNumber, String day) {
    return source + ofNumber + (day.isEmpty() ? "" : "/" + day);
  }
}
