package org.dragoman.publish.story;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.event.Version;
import org.jspecify.annotations.Nullable;

/**
 * What a story holds in every state of its life.
 *
 * @param id {@code <articleId>-<language>}
 * @param language BCP 47, the story's own language
 * @param copy the working copy: the draft itself, or what the next correction would publish
 * @param credit the working copy's credit
 * @param slug last part of the page's path; it never changes after the first publication
 * @param obligations the open ones
 * @param seen the newest fact about the article that was taken in; older ones are ignored
 * @param revision counts every change of the story, for {@code ETag} and {@code If-Match}
 */
public record Dossier(
    String id,
    String articleId,
    String language,
    Source source,
    Copy copy,
    Credit credit,
    String slug,
    List<Obligation> obligations,
    Version seen,
    int revision,
    Instant createdAt,
    Instant updatedAt) {

  public Dossier {
    Objects.requireNonNull(slug, "slug");
    obligations = List.copyOf(obligations);
  }

  /** The id of the story that an article becomes in a language. */
  public static String idOf(String articleId, String language) {
    return articleId + "-" + language;
  }

  /** The story as readers would get it from the working copy. */
  public Article article() {
    return copy.article(language);
  }

  /** BCP 47; {@code und} if neither article nor source says. */
  public String sourceLanguage() {
    return Stream.of(copy.original().language(), source.language())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("und");
  }

  public @Nullable Obligation open(Obligation.Kind kind) {
    return obligations.stream().filter(o -> o.kind() == kind).findFirst().orElse(null);
  }

  /** The obligation in place of an earlier one of its kind. */
  Dossier owing(Obligation obligation) {
    List<Obligation> others = without(obligation.kind());
    return withObligations(Stream.concat(others.stream(), Stream.of(obligation)).toList());
  }

  Dossier settled(Obligation.Kind kind) {
    return withObligations(without(kind));
  }

  private List<Obligation> without(Obligation.Kind kind) {
    return obligations.stream().filter(o -> o.kind() != kind).toList();
  }

  private Dossier withObligations(List<Obligation> open) {
    return new Dossier(
        id, articleId, language, source, copy, credit, slug, open, seen, revision, createdAt,
        updatedAt);
  }

  Dossier withCopy(Copy changed, Credit changedCredit) {
    return new Dossier(
        id,
        articleId,
        language,
        source,
        changed,
        changedCredit,
        slug,
        obligations,
        seen,
        revision,
        createdAt,
        updatedAt);
  }

  Dossier withSlug(String changed) {
    return new Dossier(
        id,
        articleId,
        language,
        source,
        copy,
        credit,
        changed,
        obligations,
        seen,
        revision,
        createdAt,
        updatedAt);
  }

  Dossier from(Source changed, Version taken) {
    return new Dossier(
        id,
        articleId,
        language,
        changed,
        copy,
        credit,
        slug,
        obligations,
        taken,
        revision,
        createdAt,
        updatedAt);
  }

  /** The next revision of this story. */
  Dossier changedAt(Instant now) {
    return new Dossier(
        id,
        articleId,
        language,
        source,
        copy,
        credit,
        slug,
        obligations,
        seen,
        revision + 1,
        createdAt,
        now);
  }
}
