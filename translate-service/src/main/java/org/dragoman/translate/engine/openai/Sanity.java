package org.dragoman.translate.engine.openai;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether what a model wrote can be the translation of a sentence at all. Bounds are wide: they are
 * for answers that are something else, such as a reply to the text or a loop; how good a
 * translation is, checks tell.
 */
public final class Sanity {

  private static final Pattern TAG = Pattern.compile("</?[gx]\\d{1,4}/?>");

  /** Chinese into English grows up to fivefold in letters, and shrinks as much the other way. */
  private static final int GROWTH = 6;

  /** Short sentences may do anything. */
  private static final int SLACK = 60;

  private Sanity() {}

  /** What is wrong with it, as a clause; empty if nothing is. */
  public static Optional<String> objection(String source, String target) {
    return ofLength(length(source), length(target))
        .or(() ->
            tags(source).equals(tags(target))
                ? Optional.empty()
                : Optional.of("its tags are not those of the sentence"));
  }

  /** Whether only its tags are wrong: then its words may be worth having. */
  public static boolean onlyTags(String source, String target) {
    return ofLength(length(source), length(target)).isEmpty();
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
    return TAG.matcher(text).replaceAll("").strip().length();
  }

  private static List<String> tags(String text) {
    return TAG.matcher(text).results().map(MatchResult::group).sorted().toList();
  }
}
