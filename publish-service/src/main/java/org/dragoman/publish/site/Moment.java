package org.dragoman.publish.site;

import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A time for readers.
 *
 * @param iso for {@code datetime}
 * @param text in the story's language, in the site's time zone
 */
public record Moment(String iso, String text) {

  public static Moment of(Instant instant, String language, ZoneId zone) {
    Locale locale = Locale.forLanguageTag(language);
    ZonedDateTime local = instant.atZone(zone);
    String day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(local);
    String time = DateTimeFormatter.ofPattern("HH:mm z", locale).format(local);
    return new Moment(iso(instant), day + comma(language) + time);
  }

  /** Arabic letters have a comma of their own. */
  private static String comma(String language) {
    String script = ULocale.addLikelySubtags(ULocale.forLanguageTag(language)).getScript();
    return script.equals("Arab") ? "، " : ", ";
  }

  /** A month as it is called in a language. */
  static String month(YearMonth month, String language) {
    return DateTimeFormatter.ofPattern("LLLL uuuu", Locale.forLanguageTag(language)).format(month);
  }

  static String iso(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
