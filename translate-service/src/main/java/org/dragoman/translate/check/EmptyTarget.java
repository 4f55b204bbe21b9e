package org.dragoman.translate.check;

import java.util.List;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;

/** A sentence that became nothing. */
final class EmptyTarget implements Check {

  @Override
  public List<Finding> of(Rendering rendering) {
    return rendering.targetText().isBlank() && !rendering.sourceText().isBlank()
        ? List.of(new Finding("empty", Severity.ERROR, "The translation is empty."))
        : List.of();
  }
}
