package org.dragoman.ingest.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.article.Articles;
import org.dragoman.ingest.article.Changes;
import org.dragoman.ingest.article.Evidence.Decided;
import org.dragoman.pages.When;
import org.jspecify.annotations.Nullable;

/**
 * An article as it stands, and how it came to be so.
 *
 * @param decisions newest first
 */
public record ArticlePage(
    UUID id,
    String source,
    String title,
    @Nullable String deck,
    @Nullable String url,
    @Nullable String externalId,
    @Nullable String language,
    List<Trial.Line> blocks,
    List<VersionLine> versions,
    List<DecisionLine> decisions) {
  private static final int BLOCKS = 6;

  /**
   * A version of it, with the document that brought it.
   *
   * @param changed what differs from the version before, in words; empty for the first
   * @param edits the same one by one
   */
  public record VersionLine(
      int version, String status, When at, UUID receipt, String changed, List<Edit> edits) {}

  /**
   * One difference.
   *
   * @param what the field, or what happened to a block
   */
  public record Edit(String what, @Nullable String before, @Nullable String after) {}

  /**
   * Why an item was new, merged, updated, older or refused.
   *
   * @param times how often it came with the same result
   */
  public record DecisionLine(
      When at,
      String outcome,
      int times,
      String reason,
      @Nullable UUID receipt,
      List<String> keys,
      @Nullable String matched,
      @Nullable String changed,
      List<String> notes) {}

  static ArticlePage of(Articles.Kept kept, List<Decided> decisions, Instant now) {
    Article article = kept.current();
    return new ArticlePage(
        kept.id(),
        kept.source(),
        article.title().isBlank() ? "(no headline)" : article.title(),
        article.deck(),
        article.url(),
        article.externalId(),
        article.language(),
        article.body().stream().limit(BLOCKS).map(Trial::line).toList(),
        kept.versions().stream().map(each -> version(each, now)).toList(),
        decisions.reversed().stream().map(each -> decision(each, now)).toList());
  }

  private static VersionLine version(Articles.Version version, Instant now) {
    Changes changes = version.changes();
    return new VersionLine(
        version.version(),
        version.status(),
        When.at(version.capturedAt(), now),
        version.receipt(),
        changes == null ? "" : changes.inWords(),
        changes == null ? List.of() : edits(changes));
  }

  private static List<Edit> edits(Changes changes) {
    return Stream.concat(
            changes.fields().stream()
                .map(field -> new Edit(field.field(), field.before(), field.after())),
            changes.blocks().stream()
                .map(block -> new Edit("block " + block.kind(), block.before(), block.after())))
        .toList();
  }

  private static DecisionLine decision(Decided decided, Instant now) {
    return new DecisionLine(
        When.at(decided.last(), now),
        decided.outcome(),
        decided.times(),
        decided.why().reason(),
        decided.receipt(),
        decided.why().keys(),
        decided.why().matched(),
        decided.why().changed(),
        decided.why().notes());
  }
}
