package org.dragoman.publish.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.ArticleStatus;
import org.dragoman.publish.credit.RequiredFields;

/** Whether a working copy may go out to readers. */
final class Readiness {
  private Readiness() {}

  /** Why it may not; empty if it may. */
  static Optional<Outcome.Refused> refusal(
      Dossier dossier, Instant now, boolean allowUntranslated) {
    Article original = dossier.copy().original();
    Instant embargo = dossier.article().embargoUntil();
    if (embargo != null && embargo.isAfter(now)) {
      return Optional.of(new Outcome.Embargoed(embargo));
    }
    if (original.status() != ArticleStatus.USABLE) {
      return Optional.of(new Outcome.Withdrawn("The outlet does not let this article be used."));
    }
    List<String> missing = RequiredFields.missing(dossier.credit());
    if (!missing.isEmpty()) {
      return Optional.of(new Outcome.Incomplete(missing));
    }
    List<String> untranslated = dossier.copy().untranslated();
    return untranslated.isEmpty() || allowUntranslated
        ? Optional.empty()
        : Optional.of(new Outcome.Untranslated(untranslated));
  }
}
