package org.dragoman.ingest.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well a text fits the profiles of languages: a naive Bayes over distinctive letters and
 * frequent words. Letters follow each other and words come in phrases, so both count less than if
 * they were drawn independently.
 */
final class Evidence {
  /** Of a letter that a language does not have: names and quotations bring some. */
  private static final double STRAY = 0.00005;

  private static final double LETTER = 0.5;
  private static final double WORD = 1.8;

  /** What the other form of yeh and kaf says, however often: keyboards differ, words do not. */
  private static final double FORM = 4;

  private final List<Profile> profiles;

  Evidence(List<Profile> profiles) {
    this.profiles = profiles;
  }

  /** Log-likelihood by language code, of those that are written in the text's script. */
  Map<String, Double> of(Tokens text) {
    List<Profile> candidates =
        profiles.stream().filter(profile -> profile.script() == text.script()).toList();
    Set<Integer> distinctive = new HashSet<>();
    candidates.forEach(profile -> distinctive.addAll(profile.letters().keySet()));
    Map<String, Double> scores = new HashMap<>();
    for (Profile profile : candidates) {
      double score = LETTER * letters(profile, distinctive, text) + WORD * words(profile, text);
      scores.merge(profile.code(), score + form(profile, text), Math::max);
    }
    return scores;
  }

  private static double letters(Profile profile, Set<Integer> distinctive, Tokens text) {
    double score = 0;
    int common = text.length();
    double share = 0;
    for (int letter : distinctive) {
      int count = text.letters().getOrDefault(letter, 0);
      double expected = profile.letters().getOrDefault(letter, STRAY);
      score += count * Math.log(expected);
      common -= count;
      share += expected;
    }
    return score + common * Math.log(1 - share);
  }

  private static double words(Profile profile, Tokens text) {
    double known = 0;
    for (String word : text.words()) {
      known += profile.knows(word) ? word.length() == 1 ? 0.5 : 1 : 0;
    }
    return known;
  }

  private static double form(Profile profile, Tokens text) {
    boolean arabic = profile.code().equals("ar");
    if (text.otherArabic() > 2 * text.plainArabic() && text.otherArabic() > 2) {
      return arabic ? -FORM : 0;
    }
    return text.plainArabic() > 2 * text.otherArabic() && !arabic && text.plainArabic() > 2
        ? -FORM / 2
        : 0;
  }
}
