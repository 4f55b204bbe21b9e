package org.dragoman.ingest.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The date in an embargo line.
 *
 * @param day null where the line states none that is read
 * @param hasYear the line states the year as well
 * @param notes what was taken for granted
 * @param rest the line without its dates
 */
record EmbargoDay(@Nullable LocalDate day, boolean hasYear, List<String> notes, String rest) {
  private static final Pattern IN_FULL =
      Pattern.compile(
          "(?<![\\d:.])(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s*(?:de\\s+)?([\\p{L}\\p{M}]+)\\.?(?:\\s*/\\s*[\\p{L}\\p{M}]+)?,?\\s+(?:de\\s+|del\\s+)?(\\d{4})(?!\\d)"
              + "|(?<!\\p{L})(\\p{L}+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?=\\D|$)T?");
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<![\\d/.-])(\\d{1,2})([/.-])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})(?![\\d/]|[.:]\\d)");

  /** The German way, which is not another's time only where the line is German. */
  private static final Pattern DAY_MONTH =
      Pattern.compile("(?<![\\d/.-])(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?!\\s?\\d{2,4}\\b(?![.:]))");

  private static final Pattern GERMAN = Pattern.compile("(?iu)sperrfrist|\\buhr\\b");
  private static final Pattern ZONE_NEXT =
      Pattern.compile("^\\s*(?:GMT|UTC|Z|HRS|HOURS|[A-Z]{1,4}T|MEZ|MESZ|MSK)\\b");

  private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern TOMORROW =
      Pattern.compile("(?iuU)\\b(?:tomorrow|mañana|demain|morgen|yarın|завтра|غد[اً]*)\\b");

  /** Other days than the line's words say by themselves. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?iuU)\\b(?:day after|pasado|après|übermorgen|nach|next|weekend|week|month|próxim[oa]|semana|mes|prochaine?|semaine|mois|nächste[nrs]?|woche|monat|yesterday|بعد|القادم|المقبل|послезавтра)\\b|de la mañana|por la mañana|(?:heute|gestern) morgen");

  static EmbargoDay of(String text, @Nullable LocalDate near, boolean american) {
    StringBuilder rest = new StringBuilder(text);
    List<String> notes = new ArrayList<>();
    List<LocalDate> days = new ArrayList<>();
    inFull(text, near, rest, days);
    numeric(text, near, american, rest, days, notes);
    if (!days.isEmpty()) {
      LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
      if (days.stream().distinct().count() > 1) {
        notes.add("The embargo names several dates: the last is taken. ");
      }
      return new EmbargoDay(last, true, notes, rest.toString());
    }
    if (near == null) {
      return new EmbargoDay(null, false, notes, text);
    }
    Dateline.Bare bare = Dateline.bareDay(text, near);
    if (bare != null) {
      blank(rest, bare.start(), bare.end());
      return new EmbargoDay(bare.day(), false, notes, rest.toString());
    }
    Matcher german = DAY_MONTH.matcher(text);
    if (GERMAN.matcher(text).find() && german.find()) {
      @Nullable LocalDate day =
          Dateline.inTheYearOf(near, number(german.group(2)), number(german.group(1)));
      if (day != null) {
        blank(rest, german.start(), german.end());
      }
      return new EmbargoDay(day, false, notes, rest.toString());
    }
    return new EmbargoDay(null, false, notes, text);
  }

  private static void inFull(
      String text, @Nullable LocalDate near, StringBuilder rest, List<LocalDate> days) {
    Matcher full = IN_FULL.matcher(text);
    int from = 0;
    while (full.find(from)) {
      boolean dayFirst = full.group(1) != null;
      @Nullable Integer month = Dateline.month(full.group(dayFirst ? 2 : 4));
      int year = number(full.group(dayFirst ? 3 : 6));
      boolean time = near == null && ZONE_NEXT.matcher(text.substring(full.end())).find();
      @Nullable LocalDate day =
          month == null || time || !isYear(year, near)
              ? null
              : day(year, month, number(full.group(dayFirst ? 1 : 5)));
      from = day == null ? full.start() + 1 : full.end();
      if (day != null) {
        days.add(day);
        blank(rest, full.start(), full.end());
      }
    }
    Matcher iso = ISO.matcher(text);
    while (iso.find()) {
      @Nullable LocalDate day =
          day(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
      if (day != null) {
        days.add(day);
        blank(rest, iso.start(), iso.end());
      }
    }
  }

  private static void numeric(
      String text,
      @Nullable LocalDate near,
      boolean american,
      StringBuilder rest,
      List<LocalDate> days,
      List<String> notes) {
    Matcher numbers = NUMERIC.matcher(text);
    while (numbers.find()) {
      int first = number(numbers.group(1));
      int second = number(numbers.group(3));
      boolean whole = numbers.group(4).length() == 4;
      int year = number(numbers.group(4)) + (whole ? 0 : 2000);
      @Nullable LocalDate dayFirst = day(year, second, first);
      @Nullable LocalDate monthFirst =
          numbers.group(2).equals(".") ? null : day(year, first, second);
      @Nullable LocalDate day = dayFirst == null ? monthFirst : dayFirst;
      if (dayFirst != null && monthFirst != null && !dayFirst.equals(monthFirst)) {
        boolean sure = american && numbers.group(2).equals("/");
        day = sure || monthFirst.isAfter(dayFirst) ? monthFirst : dayFirst;
        if (!sure) {
          notes.add("The embargo's date may be day or month first: the later is taken. ");
        }
      }
      // Of two digits a year is sure only where the wire's own day says so.
      boolean past = !whole && (near == null || day != null && day.isBefore(near.minusDays(1)));
      if (day != null && !past) {
        days.add(day);
        blank(rest, numbers.start(), numbers.end());
      }
    }
  }

  /** Four digits may be a time as well. */
  private static boolean isYear(int year, @Nullable LocalDate near) {
    return near == null ? year >= 2020 && year < 2100 : Math.abs(year - near.getYear()) <= 2;
  }

  /**
   * The day that a line without a date means.
   *
   * @return null where it is not sure
   */
  static @Nullable LocalDate counted(String line, LocalDate today) {
    if (COUNTED.matcher(line).find()) {
      return null;
    }
    boolean tomorrow = TOMORROW.matcher(line).find();
    @Nullable LocalDate named = null;
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      @Nullable DayOfWeek weekday = WEEKDAYS.get(word.group().toLowerCase(Locale.ROOT));
      if (weekday != null) {
        LocalDate next = today.with(TemporalAdjusters.next(weekday));
        // On a Monday, "Monday" may be today.
        if (tomorrow || named != null || weekday == today.getDayOfWeek()) {
          return null;
        }
        named = next;
      }
    }
    return named != null ? named : tomorrow ? today.plusDays(1) : today;
  }

  private static @Nullable LocalDate day(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      text.setCharAt(i, ' ');
    }
  }

  private static Map<String, DayOfWeek> weekdays() {
    Map<String, DayOfWeek> days = new java.util.HashMap<>();
    for (String seven :
        List.of(
            "monday tuesday wednesday thursday friday saturday sunday",
            "mon tue wed thu fri sat sun",
            "- tues weds thur - - -",
            "- - - thurs - - -",
            "lunes martes miércoles jueves viernes sábado domingo",
            "lundi mardi mercredi jeudi vendredi samedi dimanche",
            "montag dienstag mittwoch donnerstag freitag samstag sonntag",
            "- - - - - sonnabend -",
            "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
            "الإثنين - الاربعاء - - - الاحد")) {
      String[] names = seven.split(" ");
      for (int i = 0; i < 7; i++) {
        days.put(names[i], DayOfWeek.of(i + 1));
      }
    }
    days.remove("-");
    return Map.copyOf(days);
  }
}
