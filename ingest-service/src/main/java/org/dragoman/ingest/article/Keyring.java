package org.dragoman.ingest.article;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.identity.Leads.Lead;
import org.jspecify.annotations.Nullable;

/** All keys of a source at once. In the caller's transaction, which holds its identity alone. */
public interface Keyring {

  /** Every version of every article, the versions of one article together, newest first. */
  void versions(String source, Consumer<Borne> each);

  /** From now on the source's keys are these, and no others. */
  void replace(String source, Map<String, Lead> keys);

  /**
   * A version and what it bears.
   *
   * @param dated the newest date the article was seen with
   */
  record Borne(
      UUID id,
      int version,
      boolean current,
      @Nullable Instant dated,
      Instant captured,
      Article article) {}
}
