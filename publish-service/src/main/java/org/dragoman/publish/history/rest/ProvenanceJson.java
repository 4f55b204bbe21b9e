package org.dragoman.publish.history.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.history.Lineage;
import org.dragoman.publish.story.Edition;
import org.jspecify.annotations.Nullable;

/**
 * Where every sentence of a published version comes from.
 *
 * @param revision the story's revision that went out
 * @param by who answered for this version by publishing it
 * @param written what editors wrote in place of what was translated
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProvenanceJson(
    String story,
    int version,
    @Nullable Integer revision,
    String language,
    String sourceLanguage,
    int sourceVersion,
    int translationRevision,
    String by,
    Instant at,
    @Nullable String note,
    List<Written> written,
    List<Sentence> sentences) {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Written(String part, String text, @Nullable String by, Instant at, int revision) {}

  /**
   * @param id where it stands in the published text
   * @param sourceId where its source sentence stands in the original
   * @param text as readers have it, inline HTML
   * @param since the first of the versions that gave readers these words, and who answered for it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Sentence(
      String id,
      String sourceId,
      String source,
      String text,
      Origin origin,
      Segment.@Nullable Review reviewed,
      Since since) {}

  record Since(int version, String by, Instant at) {}

  static ProvenanceJson of(Lineage lineage) {
    Edition edition = lineage.edition();
    return new ProvenanceJson(
        edition.storyId(),
        edition.version(),
        lineage.revision(),
        edition.language(),
        edition.sourceLanguage(),
        edition.sourceVersion(),
        edition.translationRevision(),
        edition.by(),
        edition.updatedAt(),
        edition.note(),
        lineage.written().stream().map(ProvenanceJson::written).toList(),
        lineage.sentences().stream().map(ProvenanceJson::sentence).toList());
  }

  private static Written written(Lineage.Written part) {
    return new Written(part.part(), part.text(), part.by(), part.at(), part.revision());
  }

  private static Sentence sentence(Lineage.Sentence sentence) {
    Lineage.Answer since = sentence.since();
    return new Sentence(
        sentence.id(),
        sentence.sourceId(),
        sentence.source(),
        sentence.text(),
        sentence.origin(),
        sentence.reviewed(),
        new Since(since.version(), since.by(), since.at()));
  }
}
