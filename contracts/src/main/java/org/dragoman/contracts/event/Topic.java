package org.dragoman.contracts.event;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The Kafka topics, as every installation creates them. */
public enum Topic {
  ARTICLES_RAW("articles.raw", 8, Duration.ofDays(30)),
  ARTICLES_TRANSLATED("articles.translated", 8, Duration.ofDays(30)),
  ARTICLES_ATTRIBUTED("articles.attributed", 8, Duration.ofDays(365)),
  ARTICLES_PUBLISHED("articles.published", 8, null),
  TRANSLATIONS_APPROVED("translations.approved", 8, Duration.ofDays(365)),
  EDITORIAL_COMMANDS("editorial.commands", 8, Duration.ofDays(30)),
  EDITORIAL_OUTCOMES("editorial.outcomes", 8, Duration.ofDays(30)),
  SOURCES_HEALTH("sources.health", 1, Duration.ofDays(365));

  /** Largest record any topic takes, in bytes. */
  public static final int MAX_RECORD_BYTES = 8 * 1024 * 1024;

  /** What a topic's name ends in where what could not be processed is kept. */
  public static final String DEAD_LETTER_SUFFIX = ".dlq";

  private final String topicName;
  private final int partitions;
  private final @Nullable Duration retention;

  Topic(String topicName, int partitions, @Nullable Duration retention) {
    this.topicName = topicName;
    this.partitions = partitions;
    this.retention = retention;
  }

  public String topicName() {
    return topicName;
  }

  /** Fixed: changing it would break the order per article. */
  public int partitions() {
    return partitions;
  }

  /** How long records are kept; null means for ever. */
  public @Nullable Duration retention() {
    return retention;
  }

  /** Where records of this topic go that could not be processed; one partition, kept for ever. */
  public String deadLetters() {
    return topicName + DEAD_LETTER_SUFFIX;
  }
}
