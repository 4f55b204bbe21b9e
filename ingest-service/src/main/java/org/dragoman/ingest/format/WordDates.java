package org.dragoman.ingest.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates with words in them: RFC 822, asctime, and as people of many languages write them. The time
 * and the zone are taken out first; of what is left, a month's name or position tells day and year.
 */
final class WordDates {
  private static final Pattern TIME =
      Pattern.compile(
          "(?<before>오전|오후|上午|下午|午前|午後)?\\s?[Tt]?(?<![\\d:.])(?<h>\\d{1,2})(?:[:٫.]|시 ?|時 ?|时 ?)(?<m>\\d{2})(?:분|分)?"
              + "(?:(?:[:.]|(?<=[분分]) ?)(?<s>\\d{2})(?:초|秒)?(?:[.,]\\d+)?)?(?![\\d:]|\\.\\d)"
              + "\\s*(?<half>[aApP]\\.? ?[mM]\\b\\.?|π\\.?μ\\.?|μ\\.?μ\\.?|[صم](?!\\p{L})|ق\\.ظ\\.?|ب\\.ظ\\.?|ÖÖ|ÖS)?");

  private static final Pattern ZONE =
      Pattern.compile(
          "(?<![\\p{L}\\d])((?:GMT|UTC|UT)?\\s?[+-]\\s?\\d{1,2}:?\\d{2}|(?:GMT|UTC|UT)\\s?[+-]\\s?\\d{1,2}"
              + "|[+-]\\d{2}\\b(?![-/.]))|(?<![\\p{L}\\d/])([A-Za-z]+/[A-Za-z_/]+|[A-Z]{1,4}T|[A-Z]{2,5})(?![\\p{L}\\d/])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBERS =
      Pattern.compile("(?<![\\d/.-])(\\d{1,4})([/.-])\\s?(\\d{1,2})\\2\\s?(\\d{1,4})(?!\\d)");
  private static final Pattern EAST_ASIAN =
      Pattern.compile("(\\d{2,4})\\s?[년年]\\s?(\\d{1,2})\\s?[월月]\\s?(\\d{1,2})\\s?[일日]");
  private static final Pattern NUMBERED_MONTH =
      Pattern.compile("(?:tháng|thg|th)\\s?(\\d{1,2})", Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD = Pattern.compile("\\d+|[\\p{L}\\p{M}’'\\u200c]+");

  /** With a time of day, a month of a year is no date. */
  private static final Pattern DAY_AND_YEAR = Pattern.compile("\\d\\D+\\d");

  private static final Pattern KOREAN = Pattern.compile("\\p{IsHangul}");

  private WordDates() {}

  /** As RFC 5322 has it, and as nearly all feeds do; the rest is read with more patience. */
  private static final Pattern USUAL =
      Pattern.compile(
          "(?:[A-Za-z]{3}, ?)?(\\d{1,2}) ([A-Za-z]{3}) (\\d{4}) (\\d{2}):(\\d{2})(?::(\\d{2}))? ?(GMT|UTC|Z|[+-]\\d{4}|[ECMP][SD]T)?");

  private static @Nullable Instant usual(String text) {
    Matcher found = USUAL.matcher(text);
    int month = found.matches() ? MonthNames.english(found.group(2).toLowerCase(Locale.ROOT)) : 0;
    if (month == 0) {
      return null;
    }
    LocalDate date = LocalDate.of(number(found.group(3)), month, number(found.group(1)));
    var local =
        Years.at(date, number(found.group(4)), number(found.group(5)), number(found.group(6)), 0);
    return Zones.instant(local, found.group(7) == null ? "UTC" : found.group(7));
  }

  static @Nullable Instant parse(String text, @Nullable String language) {
    Instant usual = usual(text);
    return usual == null ? patiently(text, language) : usual;
  }

  private static @Nullable Instant patiently(String text, @Nullable String language) {
    StringBuilder rest = new StringBuilder(text);
    Matcher time = TIME.matcher(text);
    boolean timed = time.find();
    if (timed) {
      blank(rest, time.start(), time.end());
    }
    if (rest.indexOf(":") >= 0 && rest.toString().matches(".*\\d:.*|.*:\\d.*") && !timed) {
      return null;
    }
    String zone = zone(rest, timed ? time.end() : 0);
    if (zone != null && zone.isEmpty()) {
      return null;
    }
    LocalDate date = date(rest.toString(), timed && isAmerican(time, zone), language);
    boolean whole = !timed || DAY_AND_YEAR.matcher(rest).find();
    if (date == null || !whole) {
      return null;
    }
    var local =
        timed
            ? Years.at(date, hour(time), number(time.group("m")), number(time.group("s")), 0)
            : date.atStartOfDay();
    // Korean is written in one zone.
    String where = zone == null && KOREAN.matcher(text).find() ? "KST" : zone;
    return where == null ? local.toInstant(ZoneOffset.UTC) : Zones.instant(local, where);
  }

  private static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      text.setCharAt(i, ' ');
    }
  }

  /**
   * The zone, which is taken out; empty where something after the time should be one and is not.
   */
  private static @Nullable String zone(StringBuilder text, int timeEnd) {
    String tail = text.substring(timeEnd).strip();
    if (tail.matches("[+-].*")
        && !tail.matches("[+-]\\s?\\d{1,2}+(?::?\\d{2})?+(?!:?[\\p{L}&&[^Z]]).*")) {
      return "";
    }
    Matcher found = ZONE.matcher(text);
    while (found.find()) {
      String zone = found.group();
      boolean offset = found.group(1) != null;
      if (offset && found.end() <= timeEnd || !offset && !isZone(zone)) {
        continue;
      }
      blank(text, found.start(), found.end());
      return zone.replace(" ", "");
    }
    return null;
  }

  private static boolean isZone(String word) {
    return Zones.isName(word) && word.equals(word.toUpperCase(Locale.ROOT)) || word.contains("/");
  }

  private static int hour(Matcher time) {
    int hour = number(time.group("h"));
    String before = time.group("before");
    String half = before == null ? time.group("half") : before;
    if (half == null) {
      return hour;
    }
    String plain = half.replace(".", "").replace(" ", "").toLowerCase(Locale.ROOT);
    return Years.hour(hour, List.of("pm", "μμ", "م", "بظ", "ös", "오후", "下午", "午後").contains(plain));
  }

  private static boolean isAmerican(Matcher time, @Nullable String zone) {
    String half = time.group("half");
    boolean halves = half != null && half.matches("[aApP].*");
    return halves || zone != null && zone.matches("(?i)[ECMP][SD]?T");
  }

  private static @Nullable LocalDate date(
      String text, boolean american, @Nullable String language) {
    Matcher numbers = NUMBERS.matcher(text);
    if (numbers.find()) {
      return numeric(numbers, american);
    }
    Matcher east = EAST_ASIAN.matcher(text);
    if (east.find()) {
      return Years.date(Years.whole(east.group(1)), number(east.group(2)), number(east.group(3)));
    }
    Matcher numbered = NUMBERED_MONTH.matcher(text);
    if (numbered.find()) {
      String rest = text.substring(0, numbered.start()) + " " + text.substring(numbered.end());
      return named(words(rest), number(numbered.group(1)));
    }
    return words(text, language);
  }

  /** Year first, or day first unless only the other way round makes a date, or Americans wrote. */
  private static @Nullable LocalDate numeric(Matcher found, boolean american) {
    int first = number(found.group(1));
    int second = number(found.group(3));
    if (found.group(1).length() == 4) {
      return Years.date(first, second, number(found.group(4)));
    }
    if (found.group(1).length() > 2 || found.group(4).length() == 3) {
      return null;
    }
    int year = Years.whole(found.group(4));
    boolean monthFirst = second > 12 || american && first <= 12 && found.group(2).equals("/");
    return monthFirst ? Years.date(year, first, second) : Years.date(year, second, first);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher found = WORD.matcher(text);
    while (found.find()) {
      words.add(found.group());
    }
    return words;
  }

  private static @Nullable LocalDate words(String text, @Nullable String language) {
    List<String> words = words(text);
    for (int i = words.size() - 1; i >= 0; i--) {
      int month = MonthNames.english(words.get(i).toLowerCase(Locale.ROOT));
      if (month > 0 && !(i == 0 && mayBeADay(words))) {
        return named(words, month);
      }
    }
    // The last name that is a month's: the first may be a day's that looks the same.
    for (int i = words.size() - 1; i >= 0; i--) {
      String word = words.get(i);
      String pair = i > 0 ? words.get(i - 1) + " " + word : word;
      boolean letters = Character.isLetter(word.charAt(0));
      int month = letters ? month(pair, word, language) : 0;
      if (month > 0) {
        return named(words, month);
      }
      LocalDate other = letters ? otherCalendar(words, pair, word, i) : null;
      if (other != null) {
        return other;
      }
    }
    return null;
  }

  /**
   * A name, a number, a name: the first may be the short name of a day, and March only in English.
   */
  private static boolean mayBeADay(List<String> words) {
    return words.size() > 2
        && words.get(2).length() > 2
        && Character.isLetter(words.get(2).charAt(0));
  }

  private static int month(String pair, String word, @Nullable String language) {
    int two = MonthNames.find(pair, language);
    int one = two > 0 ? two : MonthNames.find(word, language);
    // In Hebrew, "in" is written as part of the name.
    return one == 0 && word.startsWith("ב") ? MonthNames.find(word.substring(1), language) : one;
  }

  private static @Nullable LocalDate otherCalendar(
      List<String> words, String pair, String word, int at) {
    List<Integer> numbers = numbers(words);
    if (numbers.size() < 2) {
      return null;
    }
    int solar = MonthNames.solar(word);
    int lunar = Math.max(MonthNames.lunar(pair), MonthNames.lunar(word));
    int year = Math.max(numbers.get(0), numbers.get(1));
    int day = Math.min(numbers.get(0), numbers.get(1));
    if (solar > 0) {
      return Years.solarHijri(year, solar, day);
    }
    return lunar > 0 ? Years.lunarHijri(year, lunar, day) : null;
  }

  private static List<Integer> numbers(List<String> words) {
    return words.stream()
        .filter(word -> Character.isDigit(word.charAt(0)) && word.length() < 5)
        .map(Integer::valueOf)
        .toList();
  }

  /** Day and year are the first two numbers; whichever cannot be a day is the year. */
  private static @Nullable LocalDate named(List<String> words, int month) {
    List<String> numbers =
        words.stream().filter(w -> Character.isDigit(w.charAt(0)) && w.length() < 5).toList();
    if (numbers.isEmpty() || numbers.size() > 3) {
      return null;
    }
    if (numbers.size() == 1) {
      return numbers.getFirst().length() == 4
          ? Years.date(Integer.parseInt(numbers.getFirst()), month, 1)
          : null;
    }
    boolean yearFirst = numbers.getFirst().length() > 2;
    String day = yearFirst ? numbers.get(1) : numbers.getFirst();
    String year = yearFirst ? numbers.getFirst() : numbers.get(1);
    return Years.date(Years.whole(year), month, Integer.parseInt(day));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
