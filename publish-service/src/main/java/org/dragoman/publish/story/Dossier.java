package org.dragoman.publish.story;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.event.Version;
import org.dragoman.contracts.translation.Segment;
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
 * @param lastEdit who of the house changed the text last, since readers last got it; null if nobody
 * @param waiting a newer translation than the approved or published one; null if none came in
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
    Assignment assignment,
    @Nullable LastEdit lastEdit,
    @Nullable Rendering waiting,
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
    return copy.article(language, picturesBasis());
  }

  /** The working copy with nothing but what readers would get. */
  public Copy arranged() {
    return copy.arranged(picturesBasis());
  }

  /** Ids of the sentences that readers would get in the source language. */
  public List<String> untranslated() {
    return copy.untranslated(picturesBasis());
  }

  /** All sentences of what readers would get of the original, by where they stand in it. */
  List<Segment> standing() {
    Arrangement arrangement = copy.arrangement(picturesBasis());
    return copy.segments().stream().filter(arrangement::has).toList();
  }

  /** All of the original in the story's language, with what readers do not get. */
  public Article whole() {
    return copy.whole(language);
  }

  /** The original's pictures, and what becomes of each. */
  public List<Illustration> illustrations() {
    return Illustration.of(copy, picturesBasis());
  }

  /** On what basis its pictures are shown that nobody judged one by one; null if on none. */
  public @Nullable String picturesBasis() {
    return Pictures.basis(credit);
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
    Parts parts = new Parts(this);
    parts.obligations = open;
    return parts.dossier();
  }

  Dossier withCopy(Copy changed, Credit changedCredit) {
    Parts parts = new Parts(this);
    parts.copy = changed;
    parts.credit = changedCredit;
    return parts.dossier();
  }

  Dossier withSlug(String changed) {
    Parts parts = new Parts(this);
    parts.slug = changed;
    return parts.dossier();
  }

  Dossier from(Source changed, Version taken) {
    Parts parts = new Parts(this);
    parts.source = changed;
    parts.seen = taken;
    return parts.dossier();
  }

  Dossier assigned(Assignment given) {
    Parts parts = new Parts(this);
    parts.assignment = given;
    return parts.dossier();
  }

  Dossier edited(String by, Instant at) {
    Parts parts = new Parts(this);
    parts.lastEdit = new LastEdit(by, at);
    return parts.dossier();
  }

  /** Readers have it as it stands: whatever is changed from now on is another edit. */
  Dossier read() {
    Parts parts = new Parts(this);
    parts.lastEdit = null;
    return parts.dossier();
  }

  /** With a newer translation kept aside, or with none. */
  Dossier waiting(@Nullable Rendering newer) {
    Parts parts = new Parts(this);
    parts.waiting = newer;
    return parts.dossier();
  }

  /** The dossier for whoever looks at it: what waits is told beside the sentences. */
  public Dossier shown() {
    return waiting == null ? this : withCopy(waiting.beside(copy), credit);
  }

  /** The next revision of this story. */
  Dossier changedAt(Instant now) {
    Parts parts = new Parts(this);
    parts.revision = revision + 1;
    parts.updatedAt = now;
    return parts.dossier();
  }

  /** What changes from one revision to the next. */
  private static final class Parts {
    private final Dossier old;
    private Source source;
    private Copy copy;
    private Credit credit;
    private String slug;
    private List<Obligation> obligations;
    private Version seen;
    private Assignment assignment;
    private @Nullable LastEdit lastEdit;
    private @Nullable Rendering waiting;
    private int revision;
    private Instant updatedAt;

    private Parts(Dossier old) {
      this.old = old;
      source = old.source;
      copy = old.copy;
      credit = old.credit;
      slug = old.slug;
      obligations = old.obligations;
      seen = old.seen;
      assignment = old.assignment;
      lastEdit = old.lastEdit;
      waiting = old.waiting;
      revision = old.revision;
      updatedAt = old.updatedAt;
    }

    private Dossier dossier() {
      return new Dossier(
          old.id,
          old.articleId,
          old.language,
          source,
          copy,
          credit,
          slug,
          obligations,
          seen,
          assignment,
          lastEdit,
          waiting,
          revision,
          old.createdAt,
          updatedAt);
    }
  }
}
