package org.dragoman.translate.check;

import java.util.List;
import org.dragoman.contracts.translation.Finding;

/** All checks, in the order an editor reads their findings. */
public final class Checks implements Check {

  private static final List<Check> ALL =
      List.of(
          new EmptyTarget(),
          new Numbers(),
          new Markup(),
          new LeftoverScript(),
          new GlossaryTerms());

  @Override
  public List<Finding> of(Rendering rendering) {
    return ALL.stream().flatMap(check -> check.of(rendering).stream()).toList();
  }
}
