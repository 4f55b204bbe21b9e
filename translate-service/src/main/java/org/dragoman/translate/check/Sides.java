package org.dragoman.translate.check;

import java.util.List;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Place;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Finding.Side;
import org.dragoman.translate.language.Languages;

/** Both sides of a rendering, read. */
record Sides(Rendering rendering, Reading source, Reading target) {

  /** What is looked at from both sides; a check within this room. */
  @FunctionalInterface
  interface Look {
    List<Finding> at(Sides sides);
  }

  static Sides of(Rendering rendering) {
    return new Sides(
        rendering,
        Reading.of(rendering.sourceText(), rendering.pair().source()),
        Reading.of(rendering.targetText(), rendering.pair().target()));
  }

  Reading reading(Side side) {
    return side == Side.SOURCE ? source : target;
  }

  Reading other(Side side) {
    return side == Side.SOURCE ? target : source;
  }

  boolean scriptsDiffer() {
    return !Languages.script(source.language()).equals(Languages.script(target.language()));
  }

  static Finding finding(
      String check, Severity severity, String text, Side side, int from, int to) {
    return new Finding(check, severity, text, new Place(side, from, to));
  }
}
