package org.dragoman.publish.story;

import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.article.ArticleStatus;
import org.dragoman.publish.credit.RequiredFields;
import org.jspecify.annotations.Nullable;

/** Whether a working copy may go out to readers. */
final class Readiness {
  private Readiness() {}

  /** Why a story that readers do not have may not go out at that time; null if it may. */
  static Outcome.@Nullable Refused refusal(
      Unpublished story, Instant at, boolean allowUntranslated) {
    Outcome.Refused withdrawn = withdrawn(story);
    return withdrawn != null ? withdrawn : refusal(story.dossier(), at, allowUntranslated);
  }

  /** Why nobody needs to read on: its outlet does not want it read. */
  static Outcome.@Nullable Refused withdrawn(Unpublished story) {
    return story.dossier().open(Obligation.Kind.SOURCE_WITHDRAWN) == null
        ? null
        : new Outcome.Withdrawn("The outlet took its article back; the story can be spiked.");
  }

  /** The same of a copy, whatever its outlet says of the article by now. */
  static Outcome.@Nullable Refused refusal(Dossier dossier, Instant at, boolean allowUntranslated) {
    Instant embargo = dossier.article().embargoUntil();
    if (embargo != null && embargo.isAfter(at)) {
      return new Outcome.Embargoed(embargo);
    }
    if (dossier.copy().original().status() != ArticleStatus.USABLE) {
      return new Outcome.Withdrawn("The outlet does not let this article be used.");
    }
    List<String> missing = RequiredFields.missing(dossier.credit());
    if (!missing.isEmpty()) {
      return new Outcome.Incomplete(missing);
    }
    List<String> untranslated = dossier.untranslated();
    return untranslated.isEmpty() || allowUntranslated
        ? null
        : new Outcome.Untranslated(untranslated);
  }
}
