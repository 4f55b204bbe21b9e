package org.dragoman.ingest.article;

import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.identity.Digest;

/**
 * The content of an article as one hash. Left out is what may differ though the outlet changed
 * nothing: how sure we are of the language, and the date of the update itself.
 */
public final class Fingerprint {
  private final Canonical canonical;

  /** The same bytes for equal articles, in every process and for ever. */
  @FunctionalInterface
  public interface Canonical {
    byte[] bytes(Article article);
  }

  public Fingerprint(Canonical canonical) {
    this.canonical = canonical;
  }

  public String of(Article article) {
    Article lasting =
        article.toBuilder().language(article.language(), null).updatedAt(null).build();
    return Digest.sha256(canonical.bytes(lasting));
  }

  /** Size of the article as JSON, in bytes. */
  public int size(Article article) {
    return canonical.bytes(article).length;
  }
}
