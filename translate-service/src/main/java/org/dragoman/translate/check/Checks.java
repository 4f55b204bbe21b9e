package org.dragoman.translate.check;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.contracts.translation.Finding;

/** All checks, in the order an editor reads their findings. */
public final class Checks implements Check {

  private static final List<Check> RENDERED = List.of(new GlossaryTerms(), new Markup());

  private static final List<Sides.Look> READ =
      List.of(
          new Untranslated(),
          new Repeated(),
          new Length(),
          new Negation(),
          new Numbers(),
          new Dates(),
          new Names(),
          new Quotations(),
          new Addresses(),
          new Spaces());

  /**
   * What is longer, in UTF-16 units, is no sentence; comparing word by word would take too long.
   */
  private static final int LONG = 8_000;

  private static final List<Sides.Look> OF_ANY_LENGTH = List.of(new Untranslated(), new Length());

  private final EmptyTarget empty = new EmptyTarget();

  @Override
  public List<Finding> of(Rendering rendering) {
    List<Finding> nothing = empty.of(rendering);
    if (!nothing.isEmpty()) {
      return nothing;
    }
    List<Finding> findings = new ArrayList<>();
    Sides sides = Sides.of(rendering);
    boolean sentence =
        Math.max(sides.source().text().length(), sides.target().text().length()) <= LONG;
    (sentence ? READ : OF_ANY_LENGTH).forEach(look -> findings.addAll(look.at(sides)));
    RENDERED.forEach(check -> findings.addAll(check.of(rendering)));
    return List.copyOf(findings);
  }
}
