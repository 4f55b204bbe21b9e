package org.dragoman.ingest.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Zones as senders name them. Where a name is used in several places, the most read one's. */
public final class Zones {
  /** Offsets in minutes. */
  private static final Map<String, Integer> NAMES =
      Map.ofEntries(
          Map.entry("EST", -300),
          Map.entry("EDT", -240),
          Map.entry("CST", -360),
          Map.entry("CDT", -300),
          Map.entry("MST", -420),
          Map.entry("MDT", -360),
          Map.entry("PST", -480),
          Map.entry("PDT", -420),
          Map.entry("AKST", -540),
          Map.entry("AKDT", -480),
          Map.entry("HST", -600),
          Map.entry("AST", -240),
          Map.entry("ADT", -180),
          Map.entry("NST", -210),
          Map.entry("NDT", -150),
          Map.entry("BRT", -180),
          Map.entry("BRST", -120),
          Map.entry("ART", -180),
          Map.entry("CLT", -240),
          Map.entry("COT", -300),
          Map.entry("PET", -300),
          Map.entry("VET", -240),
          Map.entry("WET", 0),
          Map.entry("WEST", 60),
          Map.entry("BST", 60),
          Map.entry("CET", 60),
          Map.entry("CEST", 120),
          Map.entry("MET", 60),
          Map.entry("MEST", 120),
          Map.entry("MEZ", 60),
          Map.entry("MESZ", 120),
          Map.entry("HNEC", 60),
          Map.entry("HAEC", 120),
          Map.entry("WAT", 60),
          Map.entry("CAT", 120),
          Map.entry("SAST", 120),
          Map.entry("EAT", 180),
          Map.entry("EET", 120),
          Map.entry("EEST", 180),
          Map.entry("TRT", 180),
          Map.entry("MSK", 180),
          Map.entry("MSD", 240),
          Map.entry("SAMT", 240),
          Map.entry("GST", 240),
          Map.entry("IRST", 210),
          Map.entry("IRDT", 270),
          Map.entry("AFT", 270),
          Map.entry("PKT", 300),
          Map.entry("YEKT", 300),
          Map.entry("IST", 330),
          Map.entry("NPT", 345),
          Map.entry("OMST", 360),
          Map.entry("NOVT", 420),
          Map.entry("KRAT", 420),
          Map.entry("ICT", 420),
          Map.entry("WIB", 420),
          Map.entry("IRKT", 480),
          Map.entry("HKT", 480),
          Map.entry("SGT", 480),
          Map.entry("MYT", 480),
          Map.entry("PHT", 480),
          Map.entry("WITA", 480),
          Map.entry("AWST", 480),
          Map.entry("JST", 540),
          Map.entry("KST", 540),
          Map.entry("WIT", 540),
          Map.entry("ACST", 570),
          Map.entry("ACDT", 630),
          Map.entry("AEST", 600),
          Map.entry("AEDT", 660),
          Map.entry("VLAT", 600),
          Map.entry("NZST", 720),
          Map.entry("NZDT", 780));

  /** Named without a season: which it is, the day says. */
  private static final Map<String, ZoneId> REGIONS =
      Map.of(
          "AT", ZoneId.of("America/Halifax"),
          "ET", ZoneId.of("America/New_York"),
          "CT", ZoneId.of("America/Chicago"),
          "MT", ZoneId.of("America/Denver"),
          "PT", ZoneId.of("America/Los_Angeles"));

  private static final Pattern OFFSET =
      Pattern.compile(
          "(?:GMT|UTC|UT|Z)?\\s*([+-])(\\d{1,2})(?::?(\\d{2}))?\\b.*", Pattern.CASE_INSENSITIVE);

  private Zones() {}

  public static boolean isName(String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    return NAMES.containsKey(upper) || REGIONS.containsKey(upper) || upper.matches("GMT|UTC|UT|Z");
  }

  /**
   * A local time as an instant.
   *
   * @param zone a name, an offset or both; one that is none of these is taken as UTC
   */
  public static @Nullable Instant instant(LocalDateTime local, String zone) {
    Matcher offset = OFFSET.matcher(zone);
    if (offset.matches()) {
      return offset(local, offset);
    }
    Integer minutes = NAMES.get(zone.toUpperCase(Locale.ROOT));
    if (minutes != null) {
      return local.minusMinutes(minutes).toInstant(ZoneOffset.UTC);
    }
    ZoneId seasonal = REGIONS.get(zone.toUpperCase(Locale.ROOT));
    if (seasonal != null) {
      return local.atZone(seasonal).toInstant();
    }
    // Military letters were specified the wrong way round (RFC 5322, section 4.3): all mean UTC.
    return zone.contains("/") ? region(local, zone) : local.toInstant(ZoneOffset.UTC);
  }

  /** Hours alone may be written as {@code +200}; more than a day off is no zone. */
  private static @Nullable Instant offset(LocalDateTime local, Matcher found) {
    int hours = Integer.parseInt(found.group(2));
    int minutes = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
    if (hours > 24 || minutes > 59) {
      return null;
    }
    long total = hours * 60L + minutes;
    return local
        .minusMinutes(found.group(1).equals("-") ? -total : total)
        .toInstant(ZoneOffset.UTC);
  }

  private static Instant region(LocalDateTime local, String name) {
    try {
      return local.atZone(ZoneId.of(name)).toInstant();
    } catch (DateTimeException unknown) {
      return local.toInstant(ZoneOffset.UTC);
    }
  }
}
