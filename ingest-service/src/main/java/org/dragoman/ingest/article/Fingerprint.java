package org.dragoman.ingest.article;

import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.identity.Digest;

/** The content of an article as one hash, over its {@link Essence}. */
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
    return Digest.sha256(canonical.bytes(Essence.of(article)));
  }

  /** Size of the article as JSON, in bytes. */
  public int size(Article article) {
    return canonical.bytes(article).length;
  }
}
