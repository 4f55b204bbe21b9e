package org.dragoman.publish.site;

import java.time.Instant;
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
    return new Moment(instant.truncatedTo(ChronoUnit.SECONDS).toString(), day + ", " + time);
  }
}
