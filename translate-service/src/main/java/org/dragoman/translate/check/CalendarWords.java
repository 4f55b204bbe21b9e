package org.dragoman.translate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.translate.check.Lexicon.Entry;
import org.dragoman.translate.language.Languages;

/**
 * Months and weekdays by name. Months count from 1; those of the Persian calendar from 101, of the
 * Islamic one from 201. Weekdays are those of ISO 8601. Where a name is a common word too (May, آب,
 * تیر) it is only sure beside a number or a word that times go with.
 */
final class CalendarWords {

  /** A name in a text. */
  record Named(int number, int from, int to) {}

  private static final Set<String> UNSURE = Set.of("en", "ar", "fa", "ur");

  private static final Set<String> BESIDE =
      Set.of(
          "in", "of", "on", "last", "next", "since", "until", "till", "by", "early", "late", "mid",
          "this", "شهر", "في", "منذ", "خلال", "حتي", "اواخر", "اوائل", "منتصف", "نهايه", "بدايه",
          "يوم", "مساء", "صباح", "ليله", "فجر", "ماه", "روز", "every");

  private CalendarWords() {}

  /** Every name there may be. */
  static List<Integer> mentioned(String kind, Reading reading) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < reading.tokens().size(); i++) {
      Entry entry = reading.lexicon().at(kind, reading, i);
      if (entry != null) {
        numbers.add(Integer.valueOf(entry.value()));
      }
    }
    return numbers;
  }

  /** Every name that can hardly be another word. */
  static List<Named> sure(String kind, Reading reading) {
    boolean unsure = UNSURE.contains(Languages.primary(reading.language()));
    List<Named> names = new ArrayList<>();
    for (int i = 0; i < reading.tokens().size(); i++) {
      Entry entry = reading.lexicon().at(kind, reading, i);
      if (entry != null
          && !name(reading, i, entry)
          && (!unsure || beside(reading, i, entry.words().size()))) {
        names.add(
            new Named(
                Integer.parseInt(entry.value()),
                reading.tokens().get(i).from(),
                reading.tokens().get(i + entry.words().size() - 1).to()));
        i += entry.words().size() - 1;
      }
    }
    return names;
  }

  /** "Julio Ferrán": where months are written small, one with a capital is a person. */
  private static boolean name(Reading reading, int token, Entry entry) {
    return token > 0 && !entry.capital() && reading.capital(reading.tokens().get(token));
  }

  private static boolean beside(Reading reading, int token, int words) {
    return number(reading, token - 1)
        || number(reading, token + words)
        || token > 0 && BESIDE.contains(reading.tokens().get(token - 1).folded());
  }

  private static boolean number(Reading reading, int token) {
    return token >= 0 && token < reading.tokens().size() && reading.digits(token);
  }
}
