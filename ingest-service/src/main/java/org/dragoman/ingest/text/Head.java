package org.dragoman.ingest.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.ingest.extract.Attribution;
import org.dragoman.ingest.extract.Deck;
import org.jspecify.annotations.Nullable;

/** What stands above an article's text. */
final class Head {
  private final List<Unit> units;
  private final List<String> keywords = new ArrayList<>();
  private final List<String> authors = new ArrayList<>();
  private final Set<Integer> known = new HashSet<>();
  private String title = "";
  private @Nullable String deck;
  private @Nullable String dateline;
  private @Nullable Instant published;
  private int end;

  private Head(List<Unit> units) {
    this.units = units;
  }

  static Head of(List<Unit> units) {
    Head head = new Head(units);
    head.read();
    return head;
  }

  /**
   * @param headline as something else than the text states it
   */
  static Head of(List<Unit> units, String headline) {
    Head head = new Head(units);
    head.labelled();
    head.title = headline;
    head.readOn();
    return head;
  }

  private void read() {
    labelled();
    int headline = Headline.find(units, known);
    if (headline < 0) {
      return;
    }
    title = Headline.text(units, headline);
    // Above the headline everything is the site's, but for who and when.
    units.subList(0, headline).forEach(this::takeWhoAndWhen);
    end = headline + 1;
    readOn();
  }

  private void readOn() {
    while (end < units.size() && takes(end)) {
      end++;
    }
  }

  /** Keyword widgets near the top, wherever they stand. */
  private void labelled() {
    Map<String, Long> lines = KeywordWidget.lines(units);
    for (int i = 0; i < Math.min(units.size(), 30); i++) {
      if (units.get(i).isProse()) {
        return;
      }
      if (Labels.isKeywordLabel(units.get(i))) {
        KeywordWidget widget = KeywordWidget.at(units, i, lines);
        keywords.addAll(widget.keywords());
        for (int j = i; j < widget.end(); j++) {
          known.add(j);
        }
      }
    }
  }

  private boolean takes(int i) {
    Unit unit = units.get(i);
    if (known.contains(i) || Chrome.is(unit) || isTitle(unit) || takeWhoAndWhen(unit)) {
      return true;
    }
    if (deck == null && isDeck(i)) {
      deck = unit.text();
      return true;
    }
    return false;
  }

  boolean isTitle(Unit unit) {
    String letters = unit.letters();
    return !letters.isEmpty() && letters.equals(Deck.letters(title));
  }

  private boolean takeWhoAndWhen(Unit unit) {
    Dateline when = Dateline.of(unit);
    if (when != null) {
      published = published == null ? when.day() : published;
      String place = when.place();
      List<String> by = place == null ? List.of() : Byline.of(new Unit(place, false));
      authors.addAll(by);
      dateline = dateline == null && by.isEmpty() ? place : dateline;
      return true;
    }
    List<String> names = Byline.of(unit);
    authors.addAll(names);
    return !names.isEmpty();
  }

  /**
   * A deck names the outlet at its end, or stands above byline and date, or is no whole sentence,
   * or is plainly shorter than the paragraphs that follow. Without text below it, it is the text.
   */
  private boolean isDeck(int i) {
    Unit unit = units.get(i);
    List<Unit> after = units.subList(i + 1, units.size());
    List<Unit> prose = after.stream().filter(Unit::isProse).toList();
    if (prose.isEmpty() || unit.length() > 500 || Marker.of(unit.text()) != null) {
      return false;
    }
    if (Attribution.of(unit.text()).outlet() != null) {
      return true;
    }
    Unit next = after.stream().filter(u -> !Chrome.is(u)).findFirst().orElse(unit);
    boolean aboveByline = Dateline.of(next) != null || !Byline.of(next).isEmpty();
    boolean noSentence = unit.words() >= 6 && !unit.endsSentence();
    boolean shorter =
        unit.words() >= 6
            && unit.length() <= 250
            && prose.size() >= 3
            && prose.getFirst().length() >= 1.5 * unit.length();
    boolean whoAndWhenSeen = !authors.isEmpty() || published != null;
    return aboveByline || noSentence || shorter && !whoAndWhenSeen;
  }

  String title() {
    return title;
  }

  @Nullable String deck() {
    return deck;
  }

  List<String> authors() {
    return authors;
  }

  @Nullable String dateline() {
    return dateline;
  }

  @Nullable Instant published() {
    return published;
  }

  List<String> keywords() {
    return keywords;
  }

  /** Index of the first unit of the text. */
  int end() {
    return end;
  }
}
