package org.dragoman.translate.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Finding.Side;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.language.Scripts;

/**
 * Words of the source that nobody translated: letters of its script in a translation written in
 * another, or a run of its words left as they are.
 */
final class Untranslated implements Sides.Look {

  private static final int RUN = 4;

  /** Places of one word that are looked at; a word that stands in more is no sign of anything. */
  private static final int MOST = 16;

  @Override
  public List<Finding> at(Sides sides) {
    Set<Integer> foreign = new HashSet<>(Scripts.of(sides.rendering().pair().source()));
    foreign.removeAll(Scripts.of(sides.rendering().pair().target()));
    if (!foreign.isEmpty()) {
      return script(sides.target(), foreign);
    }
    return sides.rendering().pair().sameLanguage() ? List.of() : run(sides);
  }

  private static List<Finding> script(Reading target, Set<Integer> foreign) {
    int from = -1;
    int to = -1;
    for (Reading.Token token : target.tokens()) {
      if (Scripts.letters(target.word(token), foreign) > 0) {
        from = from < 0 ? token.from() : from;
        to = token.to();
      } else if (from >= 0) {
        break;
      }
    }
    return from < 0
        ? List.of()
        : List.of(
            Sides.finding(
                "script",
                Severity.WARNING,
                "Words of the source language's script are left in the translation.",
                Side.TARGET,
                from,
                to));
  }

  private static List<Finding> run(Sides sides) {
    Map<String, Set<Integer>> places = new HashMap<>();
    List<Reading.Token> source = sides.source().tokens();
    List<Reading.Token> target = sides.target().tokens();
    for (int i = 0; i < source.size(); i++) {
      Set<Integer> at = places.computeIfAbsent(source.get(i).folded(), _ -> new HashSet<>());
      if (at.size() < MOST) {
        at.add(i);
      }
    }
    int least = Languages.primary(sides.source().language()).equals("de") ? RUN - 2 : RUN - 1;
    Map<Integer, Integer> runs = new HashMap<>();
    for (int i = 0; i < target.size(); i++) {
      Map<Integer, Integer> next = new HashMap<>();
      for (int place : places.getOrDefault(target.get(i).folded(), Set.of())) {
        int length = runs.getOrDefault(place - 1, 0) + 1;
        next.put(place, length);
        if (length >= RUN && common(sides.target(), i - length + 1, i) >= least) {
          int from = target.get(i - length + 1).from();
          return List.of(
              Sides.finding(
                  "untranslated",
                  Severity.WARNING,
                  "Words of the source are left as they are.",
                  Side.TARGET,
                  from,
                  target.get(i).to()));
        }
      }
      runs = next;
    }
    return List.of();
  }

  /** Words that are no names and no figures; German writes its nouns like names. */
  private static long common(Reading reading, int from, int to) {
    return reading.tokens().subList(from, to + 1).stream()
        .filter(token ->
            !reading.capital(token) && Character.isLetter(reading.text().codePointAt(token.from())))
        .count();
  }
}
