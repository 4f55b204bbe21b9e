package org.dragoman.translate.check;

import java.util.List;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Finding.Side;

/** Words said over and over, as models do that lost their way. */
final class Repeated implements Sides.Look {

  private static final int LONGEST = 8;

  @Override
  public List<Finding> at(Sides sides) {
    int[] loop = loop(sides.target());
    return loop.length == 0 || loop(sides.source()).length > 0
        ? List.of()
        : List.of(
            Sides.finding(
                "repeated",
                loop[2] > 3 ? Severity.ERROR : Severity.WARNING,
                "The same words stand there %d times.".formatted(loop[2]),
                Side.TARGET,
                loop[0],
                loop[1]));
  }

  /** From, to and how often; empty if nothing is repeated. One word or two need three times. */
  private static int[] loop(Reading reading) {
    List<Reading.Token> tokens = reading.tokens();
    for (int n = 1; n <= LONGEST; n++) {
      int same = 0;
      for (int i = n; i < tokens.size(); i++) {
        same =
            tokens.get(i).folded().equals(tokens.get(i - n).folded()) && letters(reading, i)
                ? same + 1
                : 0;
        int times = same / n + 1;
        if (times >= (n < 3 ? 3 : 2) && (i + 1 == tokens.size() || !more(tokens, i + 1, n))) {
          return new int[] {tokens.get(i - same - n + 1).from(), tokens.get(i).to(), times};
        }
      }
    }
    return new int[0];
  }

  private static boolean more(List<Reading.Token> tokens, int i, int n) {
    return tokens.get(i).folded().equals(tokens.get(i - n).folded());
  }

  private static boolean letters(Reading reading, int token) {
    return !reading.digits(token);
  }
}
