package org.dragoman.ingest.format;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.chrono.HijrahChronology;
import java.time.temporal.ChronoField;

/** Years as written, in several calendars, and days at whose end some count an hour more. */
final class Years {
  private static final int BUDDHIST_ERA = 543;

  /** 1 Farvardin 1403 in days since 1970 (20 March 2024). */
  private static final long NOWRUZ_1403 = 19_802;

  private Years() {}

  /** RFC 5322, section 4.3: two digits are this century's up to 69, three count from 1900. */
  static int whole(String digits) {
    int year = Integer.parseInt(digits);
    return switch (digits.length()) {
      case 1, 2 -> year < 70 ? 2000 + year : 1900 + year;
      case 3 -> 1900 + year;
      default -> year;
    };
  }

  /** Years of 1300 to 1499 are those of Iran, years from 2443 on those of Thailand. */
  static LocalDate date(int year, int month, int day) {
    if (year >= 1300 && year < 1500) {
      return solarHijri(year, month, day);
    }
    return LocalDate.of(year >= 2443 && year < 2700 ? year - BUDDHIST_ERA : year, month, day);
  }

  /** The solar calendar of Iran and Afghanistan, by its cycle of 33 years (right to 1502). */
  static LocalDate solarHijri(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > (month < 7 ? 31 : 30)) {
      throw new java.time.DateTimeException("no such day");
    }
    int before = (month - 1) * 31 - Math.max(0, month - 7);
    return LocalDate.ofEpochDay(NOWRUZ_1403 + days(year) - days(1403) + before + day - 1);
  }

  private static long days(int year) {
    int shifted = year + 1595;
    return 365L * shifted + shifted / 33 * 8L + (shifted % 33 + 3) / 4;
  }

  /** The lunar calendar as Saudi Arabia has it (Umm al-Qura). */
  static LocalDate lunarHijri(int year, int month, int day) {
    return LocalDate.ofEpochDay(
        HijrahChronology.INSTANCE.date(year, month, day).getLong(ChronoField.EPOCH_DAY));
  }

  /** Midnight may be the day's 24th hour, and its last minute may have a leap second. */
  static LocalDateTime at(LocalDate date, int hour, int minute, int second, int nano) {
    boolean midnight = hour == 24 && minute == 0 && second == 0;
    boolean leap = second == 60;
    LocalDateTime local =
        date.atTime(midnight ? 0 : hour, minute, leap ? 59 : second, leap ? 0 : nano);
    return midnight ? local.plusDays(1) : local;
  }

  /** An hour of the clock's two halves; some write 13 p.m. all the same. */
  static int hour(int hour, boolean afternoon) {
    return hour > 12 ? hour : hour % 12 + (afternoon ? 12 : 0);
  }
}
