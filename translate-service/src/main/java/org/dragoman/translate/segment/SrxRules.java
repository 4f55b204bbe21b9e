package org.dragoman.translate.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;

/**
 * The rules in force for one language, in order: at each place the first that matches decides. A
 * rule that does not cut is asked only where another would, so that the time a text takes grows
 * with its length and hardly with the number of abbreviations.
 */
final class SrxRules {

  private final List<SrxRule> rules;

  SrxRules(List<SrxRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Offsets within the text where it is to be cut, ascending, without its start and its end. */
  List<Integer> cuts(String text) {
    Map<Integer, Integer> first = new TreeMap<>();
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).breaks()) {
        Matcher matcher = rules.get(i).before().matcher(text);
        while (matcher.find()) {
          first.putIfAbsent(matcher.end(), i);
        }
      }
    }
    Exceptions exceptions = new Exceptions(text);
    List<Integer> cuts = new ArrayList<>();
    first.forEach((place, rule) -> {
      if (place > 0 && place < text.length() && !exceptions.hold(place, rule)) {
        cuts.add(place);
      }
    });
    return cuts;
  }

  private record Exception(int rule, Matcher before, Matcher after) {}

  private final class Exceptions {
    private final int length;
    private final List<Exception> all = new ArrayList<>();

    Exceptions(String text) {
      this.length = text.length();
      for (int i = 0; i < rules.size(); i++) {
        if (!rules.get(i).breaks()) {
          all.add(
              new Exception(
                  i, over(rules.get(i).before(), text), over(rules.get(i).after(), text)));
        }
      }
    }

    private static Matcher over(java.util.regex.Pattern pattern, String text) {
      return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    boolean hold(int place, int above) {
      for (Exception one : all) {
        if (one.rule() > above) {
          return false;
        }
        if (one.after().region(place, length).lookingAt()
            && one.before().region(place, length).lookingAt()) {
          return true;
        }
      }
      return false;
    }
  }
}
