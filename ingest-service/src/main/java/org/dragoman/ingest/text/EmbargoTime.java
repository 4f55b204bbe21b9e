package org.dragoman.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.ingest.format.Zones;
import org.jspecify.annotations.Nullable;

/**
 * The time of day in an embargo line whose dates are taken out.
 *
 * @param minutes since the day began; -1 where no time is read
 * @param named the zone as {@link Zones} knows it; null where none is named, empty for one that is
 *     not known
 * @param late midnight or a zone may be meant otherwise: the later was taken
 * @param rest the line without times and their zones
 */
record EmbargoTime(int minutes, @Nullable String named, boolean late, String rest) {
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d.:/-])(?:(\\d{1,2})(?:[:.h]|\\s?[hH]\\s?)(\\d{2})(?::\\d{2})?(?!\\d|\\.\\d)(?:\\s*([aApP])\\.?\\s?[mM]\\b\\.?)?"
              + "|(\\d{1,2})\\s*([aApP])\\.?\\s?[mM]\\b\\.?|(\\d{2})(\\d{2})(?=\\s*\\(?[A-Za-z]{1,5}\\b)"
              + "|(\\d{1,2})\\s*(?iu:h\\b|Uhr|horas|heures)"
              + "|\\b(?iu:(noon|midday|mediodía|midi)|(midnight|medianoche|minuit|mitternacht))\\b)");

  /** What stands between the clock and its zone. */
  private static final Pattern ZONE =
      Pattern.compile(
          "^[\\s,(]*(?i:hrs|hours?|h\\b|uhr|horas|heures|o'clock)?[.\\s,(]*"
              + "((?:GMT|UTC)\\s?[+-]\\d{1,2}(?::?\\d{2})?\\b|[+-]\\d{2}:?\\d{2}\\b|[A-Z]{1,5}\\b|(?i:Eastern|Pacific)\\b|(?:بتوقيت\\s+)?(?:غرينت?ش|جرينت?ش))");

  /** Zones that are named apart from the clock; the others look too much like words. */
  private static final Pattern APART =
      Pattern.compile(
          "\\b((?:GMT|UTC)(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?\\b)?|BST|CES?T|MES?Z|EES?T|MSK|[ECMP][SD]T|AE[SD]T|SAST)\\b");

  /** A zone is named, in words that are not read. */
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?iuU)\\b(?:local|locale|ortszeit|time|hora|heure|zeit)\\b|\\p{L}zeit\\b|توقيت");

  private static final Map<String, String> SAME =
      Map.of("EASTERN", "ET", "PACIFIC", "PT", "TU", "UTC", "IST", "+0100");

  /** Words that follow a clock and are no zones. */
  private static final Set<String> WORDS =
      Set.of(
          "ON OF AND OR NOT NO FOR BY IN TO THE UND AM DEN DER LE LA EL DE DEL DU Y E MON TUE WED THU FRI SAT SUN"
              .split(" "));

  static EmbargoTime of(String line) {
    Matcher clock = CLOCK.matcher(line);
    StringBuilder rest = new StringBuilder(line);
    int minutes = -1;
    boolean late = false;
    @Nullable String zone = null;
    while (clock.find()) {
      int read = minutes(clock);
      if (read < 0) {
        continue;
      }
      Matcher named = ZONE.matcher(line).region(clock.end(), line.length());
      boolean found = named.find() && !isWord(named.group(1), clock.group(6) != null);
      EmbargoDay.blank(rest, clock.start(), found ? named.end() : clock.end());
      if (minutes < 0) {
        minutes = read;
        late = clock.group(10) != null;
        zone = found ? known(named.group(1)) : null;
        late |= found && named.group(1).equals("IST");
      }
    }
    Matcher apart = APART.matcher(rest);
    if (zone == null && apart.find()) {
      zone = known(apart.group(1));
      EmbargoDay.blank(rest, apart.start(), apart.end());
    }
    boolean inWords = zone == null && IN_WORDS.matcher(rest).find();
    return new EmbargoTime(minutes, inWords ? "" : zone, late, rest.toString());
  }

  private static boolean isWord(String name, boolean fourDigits) {
    return !fourDigits && WORDS.contains(name);
  }

  private static String known(String name) {
    if (name.codePoints().anyMatch(c -> c > 0x600)) {
      return "UTC";
    }
    String upper = name.replace(" ", "").toUpperCase(Locale.ROOT);
    String zone = SAME.getOrDefault(upper, upper);
    boolean known = zone.matches("(?:GMT|UTC)?[+-].*") || Zones.isName(zone) && !zone.equals("AT");
    return known ? zone : "";
  }

  private static int minutes(Matcher clock) {
    if (clock.group(1) != null) {
      return minutes(clock.group(1), clock.group(2), clock.group(3));
    }
    if (clock.group(4) != null) {
      return minutes(clock.group(4), "00", clock.group(5));
    }
    if (clock.group(6) != null) {
      return minutes(clock.group(6), clock.group(7), null);
    }
    if (clock.group(8) != null) {
      return minutes(clock.group(8), "00", null);
    }
    // Whether midnight begins its day or ends it, no two agencies agree.
    return (clock.group(9) != null ? 12 : 24) * 60;
  }

  private static int minutes(String hours, String minutes, @Nullable String half) {
    int hour = Integer.parseInt(hours);
    int minute = Integer.parseInt(minutes);
    boolean morning = half != null && half.equalsIgnoreCase("a");
    if (minute > 59 || hour > 24 || hour == 24 && minute > 0 || morning && hour > 12) {
      return -1;
    }
    int whole = half == null ? hour : hour % 12 + (morning ? 0 : 12);
    return whole * 60 + minute;
  }

  boolean isStated() {
    return minutes >= 0;
  }

  boolean isUnknownZone() {
    return named != null && named.isEmpty();
  }

  boolean leavesDigits() {
    return rest.codePoints().anyMatch(Character::isDigit);
  }

  String zone() {
    return named == null ? "UTC" : named;
  }

  List<String> notes(String line) {
    List<String> notes = new ArrayList<>();
    if (named == null) {
      notes.add("The embargo names no time zone: taken as UTC. " + line);
    }
    if (late) {
      notes.add("The embargo's time has several meanings: the latest is taken. " + line);
    }
    return notes;
  }
}
