package org.dragoman.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * The data of one CloudEvent (1.0.2, Kafka binary mode). {@link EventType} holds what the envelope
 * says of each type.
 */
public sealed interface Event
    permits ArticleCaptured,
        ArticleWithdrawn,
        ArticlesLinked,
        ArticleTranslated,
        ArticleAttributed,
        ArticlePublished,
        ArticleCorrected,
        ArticleRetracted,
        SegmentsApproved,
        EditorialCommand,
        EditorialOutcome,
        SourceQuiet,
        SourceHeard {

  /** The record key: the article id, since order is kept per article; of a source, its id. */
  @JsonIgnore
  String key();

  /** The {@code ce_id}, deterministic: the same fact sent twice carries the same id. */
  @JsonIgnore
  String id();
}
