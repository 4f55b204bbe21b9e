package org.dragoman.publish.story.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.credit.RequiredFields;
import org.dragoman.publish.story.AlsoIn;
import org.dragoman.publish.story.Dossier;
import org.dragoman.publish.story.LastEdit;
import org.dragoman.publish.story.Layout;
import org.dragoman.publish.story.Move;
import org.dragoman.publish.story.Obligation;
import org.dragoman.publish.story.Picture;
import org.dragoman.publish.story.Story;
import org.dragoman.publish.story.Undelivered.Owed;
import org.jspecify.annotations.Nullable;

/**
 * A story as the API tells it: the working copy, and where it stands in its life.
 *
 * @param embargoUntil the later of the outlet's and the newsroom's own
 * @param pictures what editors settled, by URL
 * @param blocks the editor's order, as indexes into the original's body; absent while it is the
 *     source's
 * @param moves what the caller may do with it now
 * @param missing the credit's required fields that are absent
 * @param alsoIn stories made of copies of its original; absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoryJson(
    String id,
    String articleId,
    String state,
    int version,
    String slug,
    String language,
    String sourceLanguage,
    int sourceVersion,
    int translationRevision,
    String title,
    @Nullable String deck,
    List<String> keywords,
    @Nullable Instant embargoUntil,
    @Nullable Map<String, Picture> pictures,
    @Nullable List<Integer> blocks,
    List<Segment> segments,
    Credit credit,
    List<String> missing,
    List<Open> obligations,
    List<String> moves,
    @JsonUnwrapped Standing standing,
    @Nullable String assignee,
    @Nullable String desk,
    @Nullable LastEdit lastEdit,
    @Nullable List<AlsoIn> alsoIn,
    Instant createdAt,
    Instant updatedAt) {

  /**
   * @param kind source-corrected, source-withdrawn or undelivered
   * @param destination where it did not arrive, if it is undelivered
   * @param version that did not arrive
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Open(
      String id,
      String kind,
      Instant since,
      List<String> segments,
      @Nullable String destination,
      @Nullable Integer version) {
    static Open of(Obligation obligation) {
      return new Open(
          obligation.id(),
          obligation.kind().word(),
          obligation.since(),
          obligation.segments(),
          null,
          null);
    }

    static Open of(String storyId, Owed owed) {
      return new Open(
          owed.id(storyId), Owed.KIND, owed.since(), List.of(), owed.destination(), owed.version());
    }
  }

  static StoryJson of(
      Story story, Set<Move> moves, List<Owed> undelivered, @Nullable List<AlsoIn> alsoIn) {
    Dossier dossier = story.dossier();
    Article article = dossier.article();
    Map<String, Picture> pictures = dossier.copy().furniture().pictures();
    Layout layout = dossier.copy().layout();
    return new StoryJson(
        dossier.id(),
        dossier.articleId(),
        story.state(),
        story.version(),
        dossier.slug(),
        dossier.language(),
        dossier.sourceLanguage(),
        dossier.copy().sourceVersion(),
        dossier.copy().translationRevision(),
        article.title(),
        article.deck(),
        article.keywords(),
        article.embargoUntil(),
        pictures.isEmpty() ? null : pictures,
        layout == null ? null : layout.blocks(),
        dossier.shown().copy().segments(),
        dossier.credit(),
        RequiredFields.missing(dossier.credit()),
        Stream.concat(
                dossier.obligations().stream().map(Open::of),
                undelivered.stream().map(owed -> Open.of(dossier.id(), owed)))
            .toList(),
        moves.stream().map(Move::word).toList(),
        Standing.of(story),
        dossier.assignment().assignee(),
        dossier.assignment().desk(),
        dossier.lastEdit(),
        alsoIn,
        dossier.createdAt(),
        dossier.updatedAt());
  }
}
