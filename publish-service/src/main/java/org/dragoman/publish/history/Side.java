package org.dragoman.publish.history;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of two texts to compare, as an address names it. */
public sealed interface Side {

  /** The working copy after an act: {@code r12}. */
  record Revision(int number) implements Side {
    @Override
    public String word() {
      return "r" + number;
    }
  }

  /** What readers got: {@code v2}. */
  record Version(int number) implements Side {
    @Override
    public String word() {
      return "v" + number;
    }
  }

  /** What the outlet published: {@code s1}. */
  record Source(int number) implements Side {
    @Override
    public String word() {
      return "s" + number;
    }
  }

  Pattern WORD = Pattern.compile("([rvs])(\\d{1,9})");

  String word();

  static Optional<Side> of(String word) {
    Matcher found = WORD.matcher(word);
    if (!found.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(found.group(2));
    return Optional.of(
        switch (found.group(1)) {
          case "r" -> new Revision(number);
          case "v" -> new Version(number);
          default -> new Source(number);
        });
  }
}
