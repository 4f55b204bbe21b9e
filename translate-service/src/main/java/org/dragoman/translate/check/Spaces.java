package org.dragoman.translate.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Finding.Side;
import org.dragoman.translate.language.Languages;

/** White space that does not belong there. French sets it before marks, and is let be. */
final class Spaces implements Sides.Look {

  // What stands before is asked last: it would be asked of every letter.
  private static final Pattern DOUBLE =
      Pattern.compile("[ \\u00a0](?<=\\S[ \\u00a0])[ \\u00a0]+(?=\\S)");
  private static final Pattern BEFORE_MARK =
      Pattern.compile(" (?<=[\\p{L}\\p{N}] ) *(?=[,;:?!،؛؟](?:\\s|$)|\\.(?:\\s|$))");

  @Override
  public List<Finding> at(Sides sides) {
    String target = sides.target().text();
    Optional<Finding> twice =
        find(DOUBLE, target, sides.source().text(), "Two spaces follow one another.");
    return twice
        .or(() ->
            Languages.primary(sides.target().language()).equals("fr")
                ? Optional.empty()
                : find(BEFORE_MARK, target, "", "A space stands before a punctuation mark."))
        .stream()
        .toList();
  }

  private static Optional<Finding> find(
      Pattern pattern, String target, String source, String text) {
    Matcher found = pattern.matcher(target);
    return found.find() && !pattern.matcher(source).find()
        ? Optional.of(
            Sides.finding("spacing", Severity.INFO, text, Side.TARGET, found.start(), found.end()))
        : Optional.empty();
  }
}
