package org.dragoman.translate.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.translate.check.Lexicon.Entry;
import org.dragoman.translate.language.Languages;

/**
 * The numbers of a text in figures, in the digits of any script. Three digits after a lone stop or
 * comma are thousands or decimals as the language has it (CLDR), and may be thousands in any.
 */
final class Quantities {

  /** Loops over groups are possessive throughout: others call themselves for each round. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\p{Nd}{1,2}[ \\u00a0\\u202f]?h[ \\u00a0\\u202f]?\\p{Nd}{2}(?!\\p{Nd})"
              + "|\\p{Nd}++(?:[.,:٫٬'’/\\u00a0\\u2009\\u202f-]\\p{Nd}++| \\p{Nd}{3}(?!\\p{Nd}))*+");

  private static final Pattern GROUPED =
      Pattern.compile(
          "\\d{1,3}(?:([.,٬'’ \\u00a0\\u2009\\u202f])\\d{3})(?:\\1\\d{3}(?!\\d))*+(?:[.,٫]\\d+)?");

  private static final Pattern DATE = Pattern.compile("\\d{1,4}([./-])\\d{1,2}\\1\\d{1,4}");
  private static final Pattern DECIMAL = Pattern.compile("\\d+[.,٫]\\d+");
  private static final Pattern INDIAN =
      Pattern.compile("\\d{1,3}(?:,\\d{2}(?!\\d))++,\\d{3}(?:\\.\\d+)?");
  private static final Pattern TIME =
      Pattern.compile("\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?|\\d{1,2}:\\d{1,3}");

  /** Languages that part thousands with a space. */
  private static final Set<String> SPACED =
      Set.of(
          "fr", "ru", "uk", "be", "bg", "pl", "cs", "sk", "sv", "nb", "no", "fi", "hu", "et", "lv",
          "lt", "es", "ca", "pt");

  /** Languages whose decimals follow a stop; those of most others follow a comma. */
  private static final Set<String> STOP =
      Set.of("en", "ar", "fa", "ur", "he", "zh", "ja", "ko", "hi", "th");

  private final Reading reading;
  private final Measures measures;
  private final boolean stop;
  private final boolean spaced;
  private final List<Quantity> found = new ArrayList<>();

  private Quantities(Reading reading) {
    String language = Languages.primary(reading.language());
    this.reading = reading;
    this.measures = new Measures(reading);
    this.stop = STOP.contains(language);
    this.spaced = SPACED.contains(language);
  }

  static List<Quantity> in(Reading reading) {
    Quantities quantities = new Quantities(reading);
    Matcher number = NUMBER.matcher(reading.text());
    while (number.find()) {
      quantities.read(number.start(), number.end());
    }
    return quantities.found;
  }

  private void read(int from, int to) {
    String raw = western(reading.text().substring(from, to));
    if (raw.indexOf('h') >= 0) {
      String[] clock = raw.split("\\D+");
      add(Set.of(), List.of(Integer.valueOf(clock[0]), Integer.valueOf(clock[1])), from, to);
    } else if (raw.indexOf(' ') >= 0 && !(spaced && GROUPED.matcher(raw).matches())) {
      split(raw, from, ' ');
    } else if (DATE.matcher(raw).matches()) {
      date(raw, from);
    } else if (raw.indexOf('-') >= 0) {
      split(raw, from, '-');
    } else if (raw.indexOf('/') >= 0) {
      split(raw, from, '/');
    } else {
      add(values(raw), parts(raw), from, to);
    }
  }

  private void split(String raw, int from, char at) {
    int start = 0;
    while (start < raw.length()) {
      int end = raw.indexOf(at, start);
      end = end < 0 ? raw.length() : end;
      read(from + start, from + end);
      start = end + 1;
    }
  }

  private void date(String raw, int from) {
    int at = 0;
    for (String part : raw.split("[./-]")) {
      add(Set.of(Quantity.value(part)), List.of(), from + at, from + at + part.length());
      at += part.length() + 1;
    }
  }

  private static String western(String digits) {
    StringBuilder western = new StringBuilder(digits.length());
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      western.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
    }
    return western.toString();
  }

  private Set<BigDecimal> values(String raw) {
    Set<BigDecimal> values = new LinkedHashSet<>();
    Matcher grouped = GROUPED.matcher(raw);
    if (grouped.matches()) {
      char group = grouped.group(1).charAt(0);
      values.add(plain(raw, group));
      boolean lone = raw.length() - raw.replace(String.valueOf(group), "").length() == 1;
      if (lone && raw.length() - raw.indexOf(group) == 4 && group == (stop ? '.' : ',')) {
        values.add(plain(raw.replace(group, '.'), ' '));
      }
    } else if (DECIMAL.matcher(raw).matches()) {
      values.add(plain(raw, ' '));
    } else if (INDIAN.matcher(raw).matches()) {
      values.add(plain(raw, ','));
    } else if (raw.chars().allMatch(Character::isDigit)) {
      values.add(Quantity.value(raw));
    }
    return values;
  }

  private static BigDecimal plain(String raw, char group) {
    return Quantity.value(
        raw.replace(String.valueOf(group), "")
            .replace(',', '.')
            .replace('٫', '.')
            .replace("٬", ""));
  }

  /** 9:30 and 9.30 are one time, and so is 09.30. */
  private static List<Integer> parts(String raw) {
    if (!TIME.matcher(raw).matches()) {
      return List.of();
    }
    List<Integer> parts = new ArrayList<>();
    for (String part : raw.split("[:.]")) {
      parts.add(Integer.valueOf(part));
    }
    return parts;
  }

  private void add(Set<BigDecimal> plain, List<Integer> parts, int from, int to) {
    Set<BigDecimal> values = new LinkedHashSet<>(plain);
    int next = reading.tokenAt(to);
    boolean near = next < reading.tokens().size() && reading.tokens().get(next).from() - to <= 2;
    Entry scale = near ? reading.lexicon().at("scale", reading, next) : null;
    boolean unit = near && reading.tokens().get(next).folded().length() <= 2;
    if (scale != null
        && !(unit && scale.words().getFirst().equals("m") && measures.symbol(from, to) == null)) {
      BigDecimal factor = new BigDecimal(scale.value());
      values.clear();
      plain.forEach(one -> values.add(one.multiply(factor).stripTrailingZeros()));
      next++;
      Entry more =
          next < reading.tokens().size() ? reading.lexicon().at("scale", reading, next) : null;
      if (more != null) {
        BigDecimal again = new BigDecimal(more.value());
        List<BigDecimal> once = List.copyOf(values);
        values.clear();
        once.forEach(one -> values.add(one.multiply(again).stripTrailingZeros()));
        next++;
      }
    }
    List<Integer> clock = evening(values, parts, next);
    if (decade(to)) {
      plain.forEach(one -> values.add(one.remainder(new BigDecimal(100)).stripTrailingZeros()));
    }
    found.add(
        new Quantity(
            values,
            clock,
            true,
            true,
            measures.percent(from, to, next),
            measures.currency(from, to, next),
            measures.unit(next, to),
            from,
            to));
  }

  /** The s of "the 1990s", which elsewhere are the nineties. */
  private boolean decade(int to) {
    String text = reading.text();
    return to < text.length()
        && text.charAt(to) == 's'
        && (to + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(to + 1)));
  }

  /** Twelve hours later, if words behind it say so. */
  private List<Integer> evening(Set<BigDecimal> values, List<Integer> parts, int next) {
    boolean late = false;
    for (int i = next; i < Math.min(next + 4, reading.tokens().size()); i++) {
      late |=
          reading.lexicon().at("evening", reading, i) != null
              || reading.tokens().get(i).folded().equals("p")
              || reading.tokens().get(i).folded().equals("pm");
    }
    if (!late) {
      return parts;
    }
    if (!parts.isEmpty() && parts.getFirst() < 12) {
      List<Integer> later = new ArrayList<>(parts);
      later.set(0, parts.getFirst() + 12);
      return later;
    }
    BigDecimal twelve = new BigDecimal(12);
    List.copyOf(values).stream()
        .filter(one -> one.compareTo(twelve) < 0 && one.scale() <= 0)
        .forEach(one -> values.add(Quantity.value(one.add(twelve).toPlainString())));
    return parts;
  }
}
