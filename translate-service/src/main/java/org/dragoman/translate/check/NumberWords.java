package org.dragoman.translate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.translate.check.Lexicon.Entry;
import org.dragoman.translate.language.Languages;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a text in words, put together as they are spoken: twenty-five, خمسة وعشرون,
 * quatre-vingt-dix, two million. Ordinals and Roman numerals count as what a figure may have
 * become.
 */
final class NumberWords {

  /** And, with, for, so, like: Arabic writes them to the word. */
  private static final String PREFIXES = "وبلفك";

  private static final Pattern ROMAN = Pattern.compile("[IVX]{1,6}e?");

  private final Reading reading;
  private final List<Quantity> found = new ArrayList<>();

  /** Says ten-seven for seventeen. */
  private final boolean french;

  private long total;
  private long current;
  private long last;
  private boolean bare;
  private int start = -1;
  private int end;

  private NumberWords(Reading reading) {
    this.french = Languages.primary(reading.language()).equals("fr");
    this.reading = reading;
  }

  static List<Quantity> in(Reading reading) {
    NumberWords words = new NumberWords(reading);
    for (int i = 0; i < reading.tokens().size(); i++) {
      words.read(i);
    }
    words.flush();
    return words.found;
  }

  private void read(int i) {
    Reading.Token token = reading.tokens().get(i);
    if (start >= 0 && !reading.follows(i)) {
      flush();
    }
    Entry join = reading.lexicon().at("join", reading, i);
    if (start >= 0 && join != null && i + 1 < reading.tokens().size() && number(i + 1) != null) {
      return;
    }
    boolean and = token.folded().startsWith("و") && token.folded().length() > 2;
    Entry entry = number(i);
    if (entry != null) {
      small(Long.parseLong(entry.value()), token, and || joined(i));
    } else if (reading.lexicon().at("hundred", reading, i) instanceof Entry _) {
      begin(token);
      current = (current == 0 ? 1 : current) * 100;
      last = 100;
    } else if (entry("scale", i) instanceof Entry scale && token.folded().length() > 1) {
      scale(Long.parseLong(scale.value()), token);
    } else {
      flush();
      ordinal(i, token);
    }
  }

  private boolean joined(int i) {
    return i > 0 && reading.lexicon().at("join", reading, i - 1) != null;
  }

  /** The number word here; Arabic writes its "and" to the word. */
  private @Nullable Entry number(int i) {
    return entry("number", i);
  }

  private @Nullable Entry entry(String kind, int i) {
    Entry entry = reading.lexicon().at(kind, reading, i);
    String word = reading.tokens().get(i).folded();
    if (entry == null && word.length() > 3 && PREFIXES.indexOf(word.charAt(0)) >= 0) {
      Reading stripped = Reading.of(word.substring(1), reading.language());
      return stripped.tokens().isEmpty() ? null : stripped.lexicon().at(kind, stripped, 0);
    }
    return entry;
  }

  private void small(long number, Reading.Token token, boolean and) {
    boolean adds =
        start >= 0
            && (last >= 100 && number < last
                || last >= 20 && last < 100 && number < 10
                || french && last == 10 && number >= 7 && number < 10
                || (last == 60 || last == 80) && number >= 10 && number < 20
                || and && last < 10 && number >= 20 && number < 100
                || !and
                    && last > 0
                    && last < 10
                    && number == 10
                    && token.folded().startsWith("عشر"));
    if (start >= 0 && last == 4 && number == 20) {
      current += 76;
      end = token.to();
      last = 80;
      return;
    }
    if (!adds) {
      flush();
    }
    begin(token);
    current += number;
    last = number;
  }

  private void scale(long factor, Reading.Token token) {
    boolean alone = start < 0;
    begin(token);
    bare |= alone;
    total += (current == 0 ? 1 : current) * factor;
    current = 0;
    last = factor;
  }

  private void begin(Reading.Token token) {
    if (start < 0) {
      start = token.from();
    }
    end = token.to();
  }

  private void flush() {
    long value = total + current;
    if (start >= 0) {
      add(value, !bare && value >= 3, start, end);
    }
    start = -1;
    total = 0;
    current = 0;
    last = 0;
    bare = false;
  }

  private void ordinal(int i, Reading.Token token) {
    Entry entry = reading.lexicon().at("ordinal", reading, i);
    if (entry != null) {
      add(Long.parseLong(entry.value()), false, token.from(), token.to());
      return;
    }
    String word = reading.word(token);
    int roman = word.length() <= 6 && ROMAN.matcher(word).matches() ? roman(word) : 0;
    if (roman > 0) {
      add(roman, false, token.from(), token.to());
    }
  }

  private static int roman(String word) {
    int sum = 0;
    int before = 0;
    for (int i = word.length() - 1; i >= 0; i--) {
      int value =
          switch (word.charAt(i)) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            default -> 0;
          };
      sum += value < before ? -value : value;
      before = Math.max(before, value);
    }
    return sum;
  }

  private void add(long value, boolean sure, int from, int to) {
    found.add(
        new Quantity(
            Set.of(Quantity.value(value)), List.of(), false, sure, false, null, null, from, to));
  }
}
