package org.dragoman.translate.check;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;

/**
 * All checks, in the order an editor reads their findings. One that breaks on a sentence says so
 * among the findings: no fault in looking at a sentence is worth the loss of an article.
 */
public final class Checks implements Check {

  private static final System.Logger LOG = System.getLogger(Checks.class.getName());

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
  private final List<Sides.Look> looks;

  public Checks() {
    this(READ);
  }

  Checks(List<Sides.Look> looks) {
    this.looks = List.copyOf(looks);
  }

  @Override
  public List<Finding> of(Rendering rendering) {
    return guarded(this, () -> all(rendering));
  }

  private List<Finding> all(Rendering rendering) {
    List<Finding> nothing = empty.of(rendering);
    if (!nothing.isEmpty()) {
      return nothing;
    }
    List<Finding> findings = new ArrayList<>();
    Sides sides = Sides.of(rendering);
    boolean sentence =
        Math.max(sides.source().text().length(), sides.target().text().length()) <= LONG;
    (sentence ? looks : OF_ANY_LENGTH)
        .forEach(look -> findings.addAll(guarded(look, () -> look.at(sides))));
    RENDERED.forEach(check -> findings.addAll(guarded(check, () -> check.of(rendering))));
    return List.copyOf(findings);
  }

  private static List<Finding> guarded(Object check, Supplier<List<Finding>> findings) {
    try {
      return findings.get();
    } catch (RuntimeException | StackOverflowError e) {
      String name = check.getClass().getSimpleName();
      LOG.log(Level.ERROR, () -> "a check broke on a sentence check=" + name, e);
      return List.of(
          new Finding(
              "unchecked",
              Severity.INFO,
              "Not checked, because the check broke: " + name + ". Please report it."));
    }
  }
}
