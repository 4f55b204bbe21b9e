package org.dragoman.translate.translation;

import java.util.Optional;
import org.dragoman.contracts.event.ArticleCaptured;

/** What was last sent of articles. Runs in the caller's transaction. */
@FunctionalInterface
public interface SentTranslations {

  /** Empty where nothing was sent, or the article is withdrawn. */
  Optional<SentTranslation> of(String articleId, String language);

  /**
   * @param captured the newest version of the article, which may be newer than what was sent
   */
  record SentTranslation(ArticleCaptured captured, Earlier translation) {}
}
