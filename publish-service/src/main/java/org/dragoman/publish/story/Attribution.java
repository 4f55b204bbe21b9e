package org.dragoman.publish.story;

import java.time.Instant;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.event.ArticleAttributed;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.credit.RequiredFields;
import org.jspecify.annotations.Nullable;

/** Credits for copies, and the fact that tells of a changed one. */
final class Attribution {
  private final Crediting crediting;

  Attribution(Crediting crediting) {
    this.crediting = crediting;
  }

  Credit credit(Source source, Copy copy, String language) {
    return crediting.credit(
        source, copy.original(), language, copy.read(), copy.editors(), copy.credit());
  }

  /** The dossier with this copy, and the credit that follows from it. */
  Dossier attribute(Dossier dossier, Copy copy) {
    return dossier.withCopy(copy, credit(dossier.source(), copy, dossier.language()));
  }

  /**
   * The dossier once somebody publishes it: they answer for every sentence, and stand among the
   * editors if they are a person.
   *
   * @param actor null if no person is known
   */
  Dossier signed(Dossier dossier, @Nullable String actor) {
    Copy answered = dossier.copy().answered();
    return attribute(dossier, actor == null ? answered : answered.withEditor(actor));
  }

  static ArticleAttributed event(Story story, Instant now) {
    Dossier dossier = story.dossier();
    return new ArticleAttributed(
        dossier.id(),
        dossier.articleId(),
        dossier.language(),
        dossier.copy().sourceVersion(),
        dossier.copy().translationRevision(),
        story.version(),
        dossier.credit(),
        RequiredFields.missing(dossier.credit()),
        now);
  }
}
