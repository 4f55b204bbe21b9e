package org.dragoman.ingest.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A labelled keyword list: on the label's line, as one line with commas below it, or as several
 * short lines.
 *
 * @param end index after its last unit
 */
record KeywordWidget(List<String> keywords, int end) {
  private static final int MOST = 15;

  /** The widget whose label stands at an index. */
  static KeywordWidget at(List<Unit> units, int label) {
    List<String> onTheLine = Labels.onTheLine(units.get(label));
    if (!onTheLine.isEmpty()) {
      return new KeywordWidget(onTheLine, label + 1);
    }
    List<String> keywords = new ArrayList<>();
    int i = label + 1;
    while (i < units.size() && keywords.size() < MOST && isKeyword(units, i)) {
      List<String> parts = Labels.split(units.get(i).text());
      keywords.addAll(parts);
      i++;
      if (parts.size() > 2) {
        break;
      }
    }
    return new KeywordWidget(keywords, i);
  }

  /** A few words; not a line that comes again, for that is the headline. */
  private static boolean isKeyword(List<Unit> units, int index) {
    Unit unit = units.get(index);
    boolean list = Labels.split(unit.text()).size() > 2 && Labels.readsAsKeywords(unit);
    boolean single = unit.words() <= 3 && unit.length() <= 30 && !unit.endsSentence();
    boolean again =
        units.stream().filter(other -> other.letters().equals(unit.letters())).count() > 1;
    return (list || single) && !again && !Chrome.is(unit) && !Credits.isRights(unit);
  }
}
