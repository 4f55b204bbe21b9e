package org.dragoman.publish.suggestion;

import java.util.List;
import java.util.Objects;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.publish.story.InlineHtml;
import org.jspecify.annotations.Nullable;

/**
 * What one engine made of a sentence, under the names translate-service gives its parts.
 *
 * @param via BCP 47, the language it went through; null if directly
 * @param target inline HTML; null where there is a reason why not
 * @param findings of the engine and of the checks
 * @param reason why there is no target; null where there is one
 */
public record Alternative(
    String engine,
    @Nullable String model,
    @Nullable String via,
    @Nullable String target,
    List<Finding> findings,
    @Nullable String reason) {

  public Alternative {
    Objects.requireNonNull(engine, "engine");
    if ((target == null) == (reason == null)) {
      throw new IllegalArgumentException("alternative: a target, or the reason why not");
    }
    target = target == null ? null : InlineHtml.clean(target);
    findings = findings == null ? List.of() : List.copyOf(findings);
  }
}
