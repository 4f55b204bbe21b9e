package org.dragoman.translate.engine.openai;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Scripts;

/**
 * Whether what a model wrote can be the translation of a sentence at all. Bounds are wide: they are
 * for answers that plainly are something else: empty, a loop, the sentence as it was, words of the
 * source's script, tags of their own. A reply of about the sentence's length passes; how good a
 * translation is, checks tell.
 */
public final class Sanity {

  private static final Pattern TAG = Pattern.compile("</?[gx]\\d{1,4}/?>");

  /** Chinese into English grows up to fivefold in letters, and shrinks as much the other way. */
  private static final int GROWTH = 6;

  /** Short sentences may do anything. */
  private static final int SLACK = 60;

  /** Words; fewer may be a name, which stays as it is. */
  private static final int SENTENCE = 8;

  private Sanity() {}

  /** What is wrong with it, as a clause; empty if nothing is. */
  public static Optional<String> objection(LanguagePair pair, String source, String target) {
    return ofWords(pair, source, target)
        .or(() ->
            tags(source).equals(tags(target))
                ? Optional.empty()
                : Optional.of("its tags are not those of the sentence"));
  }

  /** Whether only its tags are wrong: then its words may be worth having. */
  public static boolean onlyTags(LanguagePair pair, String source, String target) {
    return ofWords(pair, source, target).isEmpty();
  }

  private static Optional<String> ofWords(LanguagePair pair, String source, String target) {
    return ofLength(length(source), length(target)).or(() -> untranslated(pair, source, target));
  }

  private static Optional<String> untranslated(LanguagePair pair, String source, String target) {
    if (pair.sameLanguage()) {
      return Optional.empty();
    }
    String words = words(target);
    Set<Integer> foreign = new HashSet<>(Scripts.of(pair.source()));
    foreign.removeAll(Scripts.of(pair.target()));
    if (2 * Scripts.letters(words, foreign) > Scripts.letters(words)) {
      return Optional.of("it is mostly in the script of the source");
    }
    return words.equals(words(source)) && words.split("\\s+").length >= SENTENCE
        ? Optional.of("it is the sentence as it was")
        : Optional.empty();
  }

  private static Optional<String> ofLength(int from, int to) {
    if (to == 0) {
      return Optional.of("it is empty");
    }
    if (to > SLACK + GROWTH * from) {
      return Optional.of("it is far longer than the sentence");
    }
    if (from > SLACK + GROWTH * to) {
      return Optional.of("it is far shorter than the sentence");
    }
    return Optional.empty();
  }

  private static int length(String text) {
    return words(text).length();
  }

  private static String words(String text) {
    return TAG.matcher(text).replaceAll("").strip();
  }

  private static List<String> tags(String text) {
    return TAG.matcher(text).results().map(MatchResult::group).sorted().toList();
  }
}
