package org.dragoman.ingest.article;

import java.time.Duration;
import java.time.Instant;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.ArticleStatus;
import org.jspecify.annotations.Nullable;

/**
 * An article that has arrived.
 *
 * @param hash hash of its content
 * @param arrived when; what is dated later than the day after has a wrong date
 */
public record Candidate(String hash, Article article, Instant arrived) {

  public boolean isWithdrawal() {
    return article.status() == ArticleStatus.CANCELED;
  }

  /**
   * What it is dated by. A withdrawal that only repeats the date of publication is not dated by it:
   * the article it withdraws may have been updated since.
   */
  public @Nullable Instant stamp() {
    Instant stated =
        article.updatedAt() != null || isWithdrawal() ? article.updatedAt() : article.publishedAt();
    // Else a mistyped year would make every later version older.
    return stated == null || stated.isAfter(arrived.plus(Duration.ofDays(1))) ? null : stated;
  }

  /**
   * What the first of an article is dated by: a withdrawal of something never seen, undated, by its
   * arrival. What it withdraws may still come, and is older then.
   */
  @Nullable Instant firstStamp() {
    Instant stamp = stamp();
    return stamp == null && isWithdrawal() ? arrived : stamp;
  }
}
