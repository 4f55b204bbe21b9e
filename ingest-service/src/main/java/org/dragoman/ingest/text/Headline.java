package org.dragoman.ingest.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.ingest.extract.Attribution;
import org.dragoman.ingest.extract.Deck;

/**
 * Finds the headline among the lines before the first running text. Logo, section name and headline
 * look alike; what tells them apart is length, repetition, and who else is named by the same words.
 */
final class Headline {
  private static final int FARTHEST = 40;
  private static final Pattern SITE = Pattern.compile("^(.+?)\\s+[|–—-]\\s+([^|–—]{2,40})$");

  private final List<Unit> units;
  private final Set<Integer> labels;
  private final Set<String> outlets;

  private Headline(List<Unit> units, Set<Integer> labels) {
    this.units = units;
    this.labels = labels;
    this.outlets = outlets(units);
  }

  /**
   * Its index, or -1.
   *
   * @param labels indices of units that are known to be something else
   */
  static int find(List<Unit> units, Set<Integer> labels) {
    return new Headline(units, labels).best();
  }

  /** The headline without the site's name, which browsers' titles add. */
  static String text(List<Unit> units, int index) {
    String line = units.get(index).text();
    var site = SITE.matcher(line);
    if (site.matches()) {
      String before = Deck.letters(site.group(1));
      boolean known =
          outlets(units).contains(Deck.letters(site.group(2)))
              || units.stream().anyMatch(unit -> unit.letters().equals(before));
      return known ? site.group(1) : line;
    }
    return line;
  }

  private int best() {
    int best = -1;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < Math.min(units.size(), FARTHEST) && !endsTheHead(i); i++) {
      double score = isCandidate(i) ? score(i) - i * 0.05 : Double.NEGATIVE_INFINITY;
      if (score > highest) {
        highest = score;
        best = i;
      }
    }
    return best < 0 ? best : lastRepetition(best);
  }

  /** Running text, unless it names an outlet at its end: that is a deck, and the head goes on. */
  private boolean endsTheHead(int i) {
    Unit unit = units.get(i);
    return unit.isProse() && unit.words() > 25 && !Credits.isCredit(unit);
  }

  private boolean isCandidate(int i) {
    Unit unit = units.get(i);
    return !labels.contains(i)
        && !Chrome.is(unit)
        && unit.length() <= 220
        && Dateline.of(unit) == null
        && Byline.of(unit).isEmpty()
        && unit.text().codePoints().anyMatch(Character::isLetter);
  }

  private double score(int i) {
    Unit unit = units.get(i);
    int words = unit.words();
    double score = words > 25 ? -2 : words >= 6 ? 3 : words >= 4 ? 2 : words == 3 ? 1 : 0;
    score += isRepeated(i) ? 6 : 0;
    score -= unit.endsWithFullStop() ? 2 : 0;
    score -= outlets.contains(unit.letters()) ? 8 : 0;
    score -= Attribution.of(unit.text()).outlet() == null ? 0 : 5;
    Marker marker = Marker.of(unit.text());
    // "10 dishes …" is a headline, "2 – Soup" an item of a list that has begun.
    score -= marker == null ? 0 : 4;
    return score;
  }

  private boolean isRepeated(int i) {
    String letters = units.get(i).letters();
    for (int j = 0; j < Math.min(units.size(), FARTHEST); j++) {
      String other = units.get(j).letters();
      boolean withSite = other.startsWith(letters) && SITE.matcher(units.get(j).text()).matches();
      if (j != i && !letters.isEmpty() && (other.equals(letters) || withSite)) {
        return units.get(i).words() >= 2;
      }
    }
    return false;
  }

  /** What stands between two copies of a headline is the site's, unless it is a sentence. */
  private int lastRepetition(int first) {
    int last = first;
    String letters = Deck.letters(text(units, first));
    for (int j = first + 1; j < Math.min(units.size(), FARTHEST); j++) {
      Unit unit = units.get(j);
      if (unit.words() >= 8 && unit.endsWithFullStop()
          || Attribution.of(unit.text()).outlet() != null) {
        break;
      }
      last = Deck.letters(text(units, j)).equals(letters) ? j : last;
    }
    return last;
  }

  /** Names of outlets that the text itself gives away: in its deck, in its copyright line. */
  private static Set<String> outlets(List<Unit> units) {
    Set<String> names = new HashSet<>();
    for (Unit unit : units) {
      String outlet = unit.length() <= 600 ? Attribution.of(unit.text()).outlet() : null;
      if (outlet != null) {
        names.add(Deck.letters(outlet));
      }
      if (Credits.isRights(unit)) {
        String owner =
            unit.text()
                .replaceAll(
                    "(?iu)©|\\(c\\)|copyright|\\d{4}|[,.–-]|all rights reserved|جميع الحقوق محفوظة|todos los derechos reservados|tous droits réservés",
                    " ");
        names.add(Deck.letters(owner));
      }
    }
    names.remove("");
    return names;
  }
}
