package org.dragoman.translate.translation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.contracts.event.ArticleCaptured;

/**
 * An article drawn for translation.
 *
 * @param language BCP 47, to translate into
 * @param lease by which its holder is known; whoever holds another one has lost the work
 * @param attempts draws in a row that came to no end, this one included
 * @param patienceEnds until when engines that are down are waited for, if any was
 */
public record Work(
    String language,
    UUID lease,
    int attempts,
    Optional<Instant> patienceEnds,
    ArticleCaptured captured) {

  public String articleId() {
    return captured.articleId();
  }

  public int sourceVersion() {
    return captured.sourceVersion();
  }
}
