package org.dragoman.contracts.event;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The catalogue of events: {@code ce_type}, record class and the topics each is written to. A
 * change of a record is additive; anything else is a new type version.
 */
public enum EventType {
  ARTICLE_CAPTURED(ArticleCaptured.class, Topic.ARTICLES_RAW),
  ARTICLE_WITHDRAWN(ArticleWithdrawn.class, Topic.ARTICLES_RAW, Topic.ARTICLES_TRANSLATED),
  ARTICLES_LINKED(ArticlesLinked.class, Topic.ARTICLES_RAW, Topic.ARTICLES_TRANSLATED),
  ARTICLE_TRANSLATED(ArticleTranslated.class, Topic.ARTICLES_TRANSLATED),
  ARTICLE_ATTRIBUTED(ArticleAttributed.class, Topic.ARTICLES_ATTRIBUTED),
  ARTICLE_PUBLISHED(ArticlePublished.class, Topic.ARTICLES_PUBLISHED),
  ARTICLE_CORRECTED(ArticleCorrected.class, Topic.ARTICLES_PUBLISHED),
  ARTICLE_RETRACTED(ArticleRetracted.class, Topic.ARTICLES_PUBLISHED),
  SEGMENTS_APPROVED(SegmentsApproved.class, Topic.TRANSLATIONS_APPROVED),
  EDITORIAL_COMMAND(EditorialCommand.class, Topic.EDITORIAL_COMMANDS),
  EDITORIAL_OUTCOME(EditorialOutcome.class, Topic.EDITORIAL_OUTCOMES),
  SOURCE_QUIET(SourceQuiet.class, Topic.SOURCES_HEALTH),
  SOURCE_HEARD(SourceHeard.class, Topic.SOURCES_HEALTH);

  private final Class<? extends Event> record;
  private final Set<Topic> topics;

  EventType(Class<? extends Event> record, Topic first, Topic... more) {
    this.record = record;
    this.topics = EnumSet.of(first, more);
  }

  public Class<? extends Event> record() {
    return record;
  }

  /** The topics this type may be written to. */
  public Set<Topic> topics() {
    return EnumSet.copyOf(topics);
  }

  /** The {@code ce_type}, e.g. {@code org.dragoman.ArticleCaptured.v1}. */
  public String ceType() {
    return "org.dragoman." + record.getSimpleName() + ".v1";
  }

  /** The {@code ce_dataschema}: the {@code $id} of this version's JSON Schema. */
  public String schema() {
    return "urn:dragoman:schema:" + record.getSimpleName() + ".v1";
  }

  /** File name of the committed JSON Schema. */
  public String schemaFile() {
    return record.getSimpleName() + ".v1.schema.json";
  }

  public static EventType of(Event event) {
    return Arrays.stream(values())
        .filter(type -> type.record.isInstance(event))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no event type for " + event.getClass()));
  }

  public static Optional<EventType> ofCeType(String ceType) {
    return Arrays.stream(values()).filter(type -> type.ceType().equals(ceType)).findFirst();
  }
}
