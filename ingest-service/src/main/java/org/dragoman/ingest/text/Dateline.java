package org.dragoman.ingest.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dragoman.ingest.format.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A line that says when, and perhaps where: "Updated 3 May 2026, 10:15", "Valdemar, 3 de mayo de
 * 2026", "٣ أيار/مايو ٢٠٢٦".
 *
 * @param place what stands before the date, without labels
 * @param day midnight UTC of the date: the line rarely says more, and never the zone
 */
record Dateline(@Nullable String place, Instant day) {
  private static final int LONGEST = 90;

  private static final Map<String, Integer> MONTHS = months();

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s+(?:de\\s+)?([\\p{L}\\p{M}]+)\\.?(?:\\s*/\\s*[\\p{L}\\p{M}]+)?,?\\s+(?:de\\s+|del\\s+)?(\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([\\p{L}]+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
  private static final Pattern NO_YEAR =
      Pattern.compile(
          "(?<!\\d)(?<!\\d[:.h])(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s*(?:de\\s+)?(\\p{L}{3,})|(?<!\\p{L})(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)?(?!\\d|[:h]|\\.\\d)");
  private static final Pattern NUMERIC =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\S*|(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");

  private static final Pattern AMERICAN =
      Pattern.compile("\\b[ECMP][SD]?T\\b|\\d\\s?[AaPp]\\.?[Mm]\\b");

  /** What may surround the date on its line without making it a sentence. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)\\b(?:published|posted|updated|last updated|last modified|on|at|publicado|actualizado|el|publié|mis à jour|le|à|a las|veröffentlicht|am|yayınlanma|tarih|опубликовано)\\b|نُ?شر(?:ت)?|تاريخ النشر|آخر تحديث|تم التحديث|الساعة|في|بتاريخ"
              + "|\\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\\b|\\b(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\b|(?:الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد)"
              + "|\\d{1,2}[:h]\\d{2}(?:\\s*[ap]\\.?m\\.?)?|\\b(?:gmt|utc|cet|cest|est)\\b|[|•·:،,;()–—-]");

  /** The line as a dateline, or null where it holds no date or too much besides. */
  static @Nullable Dateline of(Unit unit) {
    if (unit.length() > LONGEST) {
      return null;
    }
    String line = latinDigits(unit.text());
    for (Pattern form : List.of(DAY_FIRST, MONTH_FIRST, NUMERIC)) {
      Matcher found = form.matcher(line);
      Instant day = found.find() ? day(form, found, line) : null;
      if (day != null) {
        String rest = LABEL.matcher(line.substring(0, found.start())).replaceAll(" ").strip();
        String after = LABEL.matcher(line.substring(found.end())).replaceAll(" ").strip();
        boolean little = rest.split("\\s+").length <= 4 && after.split("\\s+").length <= 3;
        return little ? new Dateline(rest.isEmpty() ? null : rest, day) : null;
      }
    }
    return null;
  }

  /** A day and month without a year, and where it stands. */
  record Bare(LocalDate day, int start, int end) {}

  /** The first day without a year, of the year near a day. */
  static @Nullable Bare bareDay(String line, LocalDate near) {
    Matcher bare = NO_YEAR.matcher(line);
    int from = 0;
    while (bare.find(from)) {
      boolean dayFirst = bare.group(1) != null;
      Integer month = month(bare.group(dayFirst ? 2 : 3));
      int day = Integer.parseInt(bare.group(dayFirst ? 1 : 4));
      LocalDate found = month == null ? null : inTheYearOf(near, month, day);
      if (found != null) {
        return new Bare(found, bare.start(), bare.end());
      }
      // Not from its end: of "GMT 3 MAY", the "3" belongs to the month.
      from = bare.start() + 1;
    }
    return null;
  }

  static @Nullable Integer month(String name) {
    return MONTHS.get(name.toLowerCase(Locale.ROOT));
  }

  /** The nearest such day: a wire of December speaks of the January to come. */
  static @Nullable LocalDate inTheYearOf(LocalDate near, int month, int day) {
    try {
      LocalDate same = LocalDate.of(near.getYear(), month, day);
      return same.isBefore(near.minusMonths(6)) ? same.plusYears(1) : same;
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  private static @Nullable Instant day(Pattern form, Matcher m, String line) {
    try {
      if (form == NUMERIC) {
        return m.group(1) != null ? Dates.parse(m.group(1)) : numeric(m, line);
      }
      String name = m.group(form == DAY_FIRST ? 2 : 1).toLowerCase(Locale.ROOT);
      Integer month = MONTHS.get(name);
      return month == null ? null : at(m.group(3), month, m.group(form == DAY_FIRST ? 1 : 2));
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  /** Day before month, but where Americans wrote or only the other way makes a date. */
  private static Instant numeric(Matcher m, String line) {
    int first = Integer.parseInt(m.group(2));
    int second = Integer.parseInt(m.group(3));
    boolean american = m.group().contains("/") && AMERICAN.matcher(line).find();
    return american && first <= 12 || second > 12
        ? at(m.group(4), first, m.group(3))
        : at(m.group(4), second, m.group(2));
  }

  private static Instant at(String year, int month, String day) {
    return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day))
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  static String latinDigits(String text) {
    StringBuilder latin = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> latin.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
    return latin.toString();
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new java.util.HashMap<>();
    Stream.of(
            "january february march april may june july august september october november december",
            "jan feb mar apr may jun jul aug sep oct nov dec",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "januar februar märz april mai juni juli august september oktober november dezember",
            "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
            "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
            "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
            "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
            // The Levantine "كانون الثاني", "تشرين الأول" are two words and stay unread.
            "- شباط آذار نيسان أيار حزيران تموز آب أيلول - - -")
        .forEach(names -> {
          String[] twelve = names.split(" ");
          for (int i = 0; i < twelve.length; i++) {
            months.putIfAbsent(twelve[i], i + 1);
          }
        });
    months.remove("-");
    return Map.copyOf(months);
  }
}
