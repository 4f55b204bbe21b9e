package org.dragoman.ingest.article;

import java.time.Instant;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.ArticleStatus;
import org.jspecify.annotations.Nullable;

/**
 * An article that has arrived.
 *
 * @param key its identity within its source
 * @param hash hash of its content
 */
public record Candidate(String key, String hash, Article article) {

  public boolean isWithdrawal() {
    return article.status() == ArticleStatus.CANCELED;
  }

  /**
   * What it is dated by. A withdrawal that only repeats the date of publication is not dated by it:
   * the article it withdraws may have been updated since.
   */
  @Nullable Instant stamp() {
    return article.updatedAt() != null || isWithdrawal()
        ? article.updatedAt()
        : article.publishedAt();
  }
}
