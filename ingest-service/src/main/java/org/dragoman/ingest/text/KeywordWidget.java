package org.dragoman.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A labelled keyword list: on the label's line, as one line with commas below it, or as several
 * short lines.
 *
 * @param end index after its last unit
 */
record KeywordWidget(List<String> keywords, int end) {
  private static final int MOST = 15;

  /**
   * The widget whose label stands at an index.
   *
   * @param lines how often each line comes, by its letters
   */
  static KeywordWidget at(List<Unit> units, int label, Map<String, Long> lines) {
    List<String> onTheLine = Labels.onTheLine(units.get(label));
    if (!onTheLine.isEmpty()) {
      return new KeywordWidget(onTheLine, label + 1);
    }
    List<String> keywords = new ArrayList<>();
    int i = label + 1;
    while (i < units.size() && keywords.size() < MOST && isKeyword(units.get(i), lines)) {
      List<String> parts = Labels.split(units.get(i).text());
      keywords.addAll(parts);
      i++;
      if (parts.size() > 2) {
        break;
      }
    }
    return new KeywordWidget(keywords, i);
  }

  /** How often each line comes, by its letters. */
  static Map<String, Long> lines(List<Unit> units) {
    return units.stream().collect(Collectors.groupingBy(Unit::letters, Collectors.counting()));
  }

  /** A few words; not a line that comes again, for that is the headline. */
  private static boolean isKeyword(Unit unit, Map<String, Long> lines) {
    boolean list = Labels.split(unit.text()).size() > 2 && Labels.readsAsKeywords(unit);
    boolean single = unit.words() <= 3 && unit.length() <= 30 && !unit.endsSentence();
    return (list || single)
        && lines.getOrDefault(unit.letters(), 0L) < 2
        && !Chrome.is(unit)
        && !Credits.isRights(unit);
  }
}
