package org.dragoman.ingest.receipt;

import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.article.Candidate;
import org.dragoman.ingest.article.Fingerprint;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.identity.Key;
import org.dragoman.ingest.identity.Keys;
import org.jspecify.annotations.Nullable;

/** An item on its way in, ready to be judged. */
sealed interface Arrival {

  record Identified(Candidate candidate, Keys keys, List<String> notes) implements Arrival {}

  record Refused(String reason, @Nullable Key key, @Nullable String externalId)
      implements Arrival {}

  /** It waits for the page it points to; what is told of it until then. */
  record Waiting(Outcome outcome) implements Arrival {}

  static Arrival of(Item item, Fingerprint fingerprint, Instant at) {
    return switch (item) {
      case Item.Refused(String reason, String externalId, var read) -> refused(reason, externalId);
      case Item.Readable(Article article, List<String> notes) -> {
        Keys keys = Keys.of(article);
        yield keys.isEmpty()
            ? refused("Nothing identifies the article: it has no id, no URL and no title.", null)
            : new Identified(new Candidate(fingerprint.of(article), article, at), keys, notes);
      }
    };
  }

  private static Refused refused(String reason, @Nullable String externalId) {
    return new Refused(reason, externalId == null ? null : Keys.ofGuid(externalId), externalId);
  }
}
