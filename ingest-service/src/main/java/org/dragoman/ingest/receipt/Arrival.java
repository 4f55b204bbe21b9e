package org.dragoman.ingest.receipt;

import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.article.Candidate;
import org.dragoman.ingest.article.Fingerprint;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.identity.IdentityKey;
import org.jspecify.annotations.Nullable;

/** An item on its way in, ready to be judged. */
sealed interface Arrival {

  record Identified(Candidate candidate, List<String> notes) implements Arrival {}

  record Refused(String reason, @Nullable String externalId) implements Arrival {}

  static Arrival of(Item item, Fingerprint fingerprint, Instant at) {
    return switch (item) {
      case Item.Refused(String reason, String externalId, var read) ->
          new Refused(reason, externalId);
      case Item.Readable(Article article, List<String> notes) ->
          IdentityKey.of(article)
              .<Arrival>map(key ->
                  new Identified(new Candidate(key, fingerprint.of(article), article, at), notes))
              .orElseGet(() ->
                  new Refused(
                      "Nothing identifies the article: it has no id, no URL and no title.", null));
    };
  }
}
