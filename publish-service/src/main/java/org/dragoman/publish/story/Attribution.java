package org.dragoman.publish.story;

import java.time.Instant;
import java.util.Objects;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.event.ArticleAttributed;
import org.dragoman.publish.credit.Attributed;
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
    Attributed attributed = crediting.attributed(source, copy.original(), language, copy.credit());
    return attributed.credit(copy.read(attributed.picturesBasis().value()), copy.editors());
  }

  /** As it would be made today of the sentences that readers get with the credit that stands. */
  private Credit today(Dossier dossier, Copy copy) {
    return crediting
        .attributed(dossier.source(), copy.original(), dossier.language(), copy.credit())
        .credit(copy.read(dossier.picturesBasis()), copy.editors());
  }

  /** The dossier with this copy, and the credit that follows from it. */
  Dossier attribute(Dossier dossier, Copy copy) {
    return dossier.withCopy(copy, credit(dossier.source(), copy, dossier.language()));
  }

  /**
   * The story's dossier once somebody approves or publishes it: they answer for every sentence, and
   * stand among the editors if they are a person. The credit of what was approved before is the
   * approved one, whatever the house style says by now; an incomplete one is made anew, since as it
   * is nobody can publish it.
   *
   * @param actor null if no person is known
   */
  Dossier signed(Story story, @Nullable String actor) {
    Dossier dossier = story.dossier();
    Copy answered = dossier.copy().answered();
    Dossier signed = attribute(dossier, actor == null ? answered : answered.withEditor(actor));
    return holds(story)
        ? signed.withCopy(signed.copy(), dossier.credit().editedBy(signed.copy().editors()))
        : signed;
  }

  /** Whether the credit is an approved one that can go out as it is. */
  private static boolean holds(Story story) {
    return story.approved() && RequiredFields.missing(story.dossier().credit()).isEmpty();
  }

  /**
   * The dossier once somebody let sentences stand. An approved credit stays but for what they
   * changed by it: who answers for the text, and for whose words.
   */
  Dossier reviewed(Story story, Dossier assigned, Copy copy) {
    if (!holds(story)) {
      return attribute(assigned, copy);
    }
    Dossier dossier = story.dossier();
    Credit stands = dossier.credit();
    Credit before = today(dossier, dossier.copy());
    Credit after = today(dossier, copy);
    Credit said =
        stands.declaring(
            kept(stands.translators(), before.translators(), after.translators()),
            kept(stands.digitalSourceType(), before.digitalSourceType(), after.digitalSourceType()),
            kept(stands.machine(), before.machine(), after.machine()));
    return assigned.withCopy(copy, said.editedBy(copy.editors()));
  }

  private static <T extends @Nullable Object> T kept(T stands, T before, T after) {
    return Objects.equals(before, after) ? stands : after;
  }

  /**
   * The story with the newer translation that waited taken in, if nothing that somebody decided on
   * stands in its way any more; else the very story.
   */
  Story takenUp(Story story) {
    Dossier dossier = story.dossier();
    Rendering newer = dossier.waiting();
    if (newer == null || story.decided() || !story.open()) {
      return story;
    }
    Dossier known = dossier.from(newer.source(), dossier.seen()).waiting(null);
    return story.with(attribute(known, newer.into(dossier.copy())));
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
