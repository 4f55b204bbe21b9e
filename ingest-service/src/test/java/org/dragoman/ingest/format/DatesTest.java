package org.dragoman.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // RFC 822 and 5322, and what becomes of them
        "Sat, 02 May 2026 07:30:00 GMT|2026-05-02T07:30:00Z",
        "Sat,02 May 2026 07:30:00GMT|2026-05-02T07:30:00Z",
        "02 May 26 07:30 EST|2026-05-02T12:30:00Z",
        "Saturday, 02-May-26 07:30:00 GMT|2026-05-02T07:30:00Z",
        "Sat, 2 May, 2026 07:30:00 UTC|2026-05-02T07:30:00Z",
        "Sat, 02 May 2026 07:30:00 +0000 (UTC)|2026-05-02T07:30:00Z",
        "Sat, 02 May 2026 07:30:00 GMT+2|2026-05-02T05:30:00Z",
        "Sat, 02 May 2026 07:30:00 GMT-01:30|2026-05-02T09:00:00Z",
        "Sat, 02 May 2026 07:30:00 Etc/GMT|2026-05-02T07:30:00Z",
        "Sat, 02 May 2026 07:30:00 Europe/Athens|2026-05-02T04:30:00Z",
        "Sat, 02 May 2026 07:30:00 ET|2026-05-02T12:30:00Z",
        "Sat, 02 May 2026 07:30:00 Z|2026-05-02T07:30:00Z",
        "Sat, 02 May 2026 24:00:00 GMT|2026-05-03T00:00:00Z",
        "Sat, 02 May 2026 07:30:60 GMT|2026-05-02T07:30:59Z",
        "Sat, 2 May 126 07:30:00 GMT|2026-05-02T07:30:00Z",
        "Sat May 02 2026 07:30:00 +0200|2026-05-02T05:30:00Z",
        "02 May 2026|2026-05-02T00:00:00Z",
        // asctime
        "Sat May  2 07:30:00 2026|2026-05-02T07:30:00Z",
        "Sat May 2 07:30:00 PDT 2026|2026-05-02T14:30:00Z",
        "Sat May 2 07:30:00 +0000 2026|2026-05-02T07:30:00Z",
        // ISO 8601, its profiles and its odder forms
        "2026-05-02|2026-05-02T00:00:00Z",
        "2026-05|2026-05-01T00:00:00Z",
        "2026|2026-01-01T00:00:00Z",
        "2026-05-02T07:30|2026-05-02T07:30:00Z",
        "2026-05-02T07:30:00.123456Z|2026-05-02T07:30:00.123456Z",
        "2026-05-02T07:30:00,5+02|2026-05-02T05:30:00.5Z",
        "2026-05-02 07:30:00 +02:00|2026-05-02T05:30:00Z",
        "2026-05-02 07:30:00 +0200 CEST|2026-05-02T05:30:00Z",
        "2026-05-02 07:30:00 EST|2026-05-02T12:30:00Z",
        "2026-05-02 07:30:00 PM|2026-05-02T19:30:00Z",
        "2026-05-02T24:00:00Z|2026-05-03T00:00:00Z",
        "2026-005-02T07:30:00Z|2026-05-02T07:30:00Z",
        "2026-5-2|2026-05-02T00:00:00Z",
        "20260502|2026-05-02T00:00:00Z",
        "20260502T073000Z|2026-05-02T07:30:00Z",
        "2026-122|2026-05-02T00:00:00Z",
        "2026122|2026-05-02T00:00:00Z",
        "2026-W18-6|2026-05-02T00:00:00Z",
        "2026W186T0730Z|2026-05-02T07:30:00Z",
        "26-05-02|2026-05-02T00:00:00Z",
        "2026/05/02 07:30:00 EDT|2026-05-02T11:30:00Z",
        // numbers
        "1777707000|2026-05-02T07:30:00Z",
        "1777707000000|2026-05-02T07:30:00Z",
        "20260502073000|2026-05-02T07:30:00Z",
        "25.12.2026 08:15|2026-12-25T08:15:00Z",
        "02/05/2026 07:30|2026-05-02T07:30:00Z",
        "5/2/2026 7:30:00 PM|2026-05-02T19:30:00Z",
        "12/25/2026|2026-12-25T00:00:00Z",
        // words
        "May 2nd, 2026 at 7:30pm EDT|2026-05-02T23:30:00Z",
        "samedi 2 mai 2026 à 07:30|2026-05-02T07:30:00Z",
        "1er août 2026|2026-08-01T00:00:00Z",
        "mar, 02 giu 2026 10:00:00 +0200|2026-06-02T08:00:00Z",
        "mar., 3 mar. 2026 10:00|2026-03-03T10:00:00Z",
        "Samstag, 2. Mai 2026, 07:30 Uhr|2026-05-02T07:30:00Z",
        "2 de mayo de 2026|2026-05-02T00:00:00Z",
        "Сб, 02 май 2026 07:30:00 +0300|2026-05-02T04:30:00Z",
        "2 мая 2026 г., 07:30|2026-05-02T07:30:00Z",
        "2 травня 2026|2026-05-02T00:00:00Z",
        "2026. május 2. 07:30|2026-05-02T07:30:00Z",
        "2026-július-13T9:15-05:00|2026-07-13T14:15:00Z",
        "Σαβ, 11 Ιούλ 2026 12:00:00 EST|2026-07-11T17:00:00Z",
        "2 Mayıs 2026 Cumartesi 07:30|2026-05-02T07:30:00Z",
        "02 Şub 2026 07:30:00 +0300|2026-02-02T04:30:00Z",
        "2 במאי 2026|2026-05-02T00:00:00Z",
        "2026年5月2日 下午3:04|2026-05-02T15:04:00Z",
        "2026년 5월 2일 오후 3:04|2026-05-02T06:04:00Z",
        "2026-05-02 오후 3:04:05|2026-05-02T06:04:05Z",
        "2 tháng 5, 2026|2026-05-02T00:00:00Z",
        "2 พฤษภาคม 2569|2026-05-02T00:00:00Z",
        // Arabic: Egypt, the Levant, Iraq, the Maghreb; and both names at once
        "12 مايو 2026|2026-05-12T00:00:00Z",
        "٣ كانون الثاني ٢٠٢٦|2026-01-03T00:00:00Z",
        "9 أيلول 2026|2026-09-09T00:00:00Z",
        "5 جويلية 2026|2026-07-05T00:00:00Z",
        "5 غشت 2026|2026-08-05T00:00:00Z",
        "الثلاثاء، 12 أيار/مايو 2026 - 14:05|2026-05-12T14:05:00Z",
        "12 أغسطس 2026 03:15 م|2026-08-12T15:15:00Z",
        "15 رمضان 1447|2026-03-04T00:00:00Z",
        // Persian, in both calendars
        "۱۲ اردیبهشت ۱۴۰۵|2026-05-02T00:00:00Z",
        "۱۴۰۵/۰۲/۱۲ ۰۷:۳۰|2026-05-02T07:30:00Z",
        "۲ می ۲۰۲۶|2026-05-02T00:00:00Z",
        "۲۹ اسفند ۱۴۰۴|2026-03-20T00:00:00Z",
        "۳۰ اسفند ۱۴۰۳|2025-03-20T00:00:00Z",
      })
  void dates_in_the_wild_are_read(String text, Instant expected) {
    assertThat(Dates.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "3 days ago",
        "2026-13-45",
        "99 Foo 2026",
        "Sun, 99 Jun 2026 12:00:00 GMT",
        "Sun, 16 Dec 2026 1:2:3:4 GMT",
        "Sun, 16 Dec zz 11:47:32 GMT",
        "Sun, Dec x 2026 11:47:32 GMT",
        "Sun, 16 Dec 2026 11:47:32 +zz:00",
        "2026-05-02T25:14:55Z",
        "2026-05-02T10:61:55Z",
        "2026-xx-27",
        "TBA",
        "0",
        "12:30",
        "may",
        "31 June 2026",
        "---",
        "+0000",
      })
  void what_is_no_date_is_none(String text) {
    assertThat(Dates.parse(text)).isNull();
  }

  @Test
  void a_month_that_two_languages_name_alike_is_the_documents_own() {
    assertThat(Dates.parse("5 listopada 2026", "hr")).isEqualTo("2026-10-05T00:00:00Z");
    assertThat(Dates.parse("5 listopada 2026", "pl")).isEqualTo("2026-11-05T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EEE, dd MMM yyyy HH:mm:ss Z", "dd MMM yyyy HH:mm:ss xxx",
            "EEEE, dd-MMM-yy HH:mm:ss 'GMT'x",
        "EEE MMM d HH:mm:ss Z yyyy", "yyyy-MM-dd'T'HH:mm:ssXXX", "yyyy-MM-dd'T'HH:mm:ss.SSSX",
        "yyyyMMdd'T'HHmmssX", "yyyy-DDD'T'HH:mm:ssXXX", "YYYY-'W'ww-e'T'HH:mm:ssXXX",
        "yyyy-MM-dd HH:mm:ss xxxx", "yyyy/MM/dd HH:mm:ss 'UTC'xxx",
            "MMMM d, yyyy, h:mm:ss a 'GMT'xxx",
        "M/d/yyyy h:mm:ss a xxx", "dd.MM.yyyy HH:mm:ss xxx",
      })
  void every_instant_comes_back_from_every_form(String form) {
    Random random = new Random(form.hashCode());
    for (int i = 0; i < 100; i++) {
      ZoneOffset zone = ZoneOffset.ofTotalSeconds((random.nextInt(105) - 48) * 900);
      Instant instant = instant(random);
      // Weeks are ISO's, as they are in no English speaking country.
      Locale locale = form.contains("ww") ? Locale.UK : Locale.US;
      String text = DateTimeFormatter.ofPattern(form, locale).format(instant.atOffset(zone));

      assertThat(Dates.parse(text)).as(text).isEqualTo(instant);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ar-EG", "ar-SY", "ar-IQ", "ar-DZ", "ar-TN", "ar-MA", "en-GB", "en-US", "fr", "de", "de-AT",
        "es", "pt-BR", "pt-PT", "it", "ca", "nl", "da", "nb", "sv", "fi", "pl", "cs", "sk", "sl",
        "hr", "bs", "sr", "sr-Latn", "mk", "bg", "ru", "uk", "be", "ro", "hu", "el", "tr", "az",
        "he", "ur", "hi", "id", "ja", "ko", "zh", "vi", "ka", "hy", "sq", "et", "lt", "lv",
      })
  void every_day_comes_back_from_how_each_language_writes_it(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    Random random = new Random(tag.hashCode());
    for (int i = 0; i < 12; i++) {
      LocalDate day = instant(random).atOffset(ZoneOffset.UTC).toLocalDate();
      for (FormatStyle style : List.of(FormatStyle.LONG, FormatStyle.FULL)) {
        String text =
            DateTimeFormatter.ofLocalizedDate(style)
                .withLocale(locale)
                .withDecimalStyle(DecimalStyle.of(locale))
                .format(day);

        Instant read = Dates.parse(text, tag);
        assertThat(read).as(text).isNotNull();
        assertThat(read.plus(9, ChronoUnit.HOURS).atOffset(ZoneOffset.UTC).toLocalDate())
            .as(text)
            .isEqualTo(day);
      }
    }
  }

  @Test
  void every_day_of_the_calendar_of_iran_is_the_one_after_the_last() {
    LocalDate day = LocalDate.of(2000, 3, 20);
    for (int year = 1379; year < 1430; year++) {
      for (int month = 1; month <= 12; month++) {
        int length = month < 7 ? 31 : month < 12 ? 30 : isLeap(year) ? 30 : 29;
        for (int d = 1; d <= length; d++) {
          if (!Years.solarHijri(year, month, d).equals(day)) {
            fail("%d/%d/%d is not %s", year, month, d, day);
          }
          day = day.plusDays(1);
        }
      }
    }
  }

  /** Leap years of this cycle of 33, as the almanacs list them. */
  private static boolean isLeap(int year) {
    return List.of(1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412, 1416, 1420, 1424, 1428)
        .contains(year);
  }

  @Test
  void the_lunar_calendar_is_the_jdks() {
    assertThat(Years.lunarHijri(1447, 9, 15)).isEqualTo(LocalDate.from(HijrahDate.of(1447, 9, 15)));
  }

  @Test
  void noise_is_read_or_not_and_never_thrown_at() {
    Random random = new Random(7);
    String alphabet = "0123456789 :-+/.,TZWGMTamp年月日مayйاوت٣";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder noise = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        noise.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Dates.parse(noise.toString());
    }
    assertThat(Dates.parse("1".repeat(1_000_000))).isNull();
  }

  private static Instant instant(Random random) {
    OffsetDateTime first = OffsetDateTime.of(1990, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    return first
        .plusSeconds(random.nextInt(60 * 365) * 86_400L + random.nextInt(86_400))
        .toInstant();
  }
}
