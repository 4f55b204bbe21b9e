package org.dragoman.ingest.receipt;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.format.FeedInfo;
import org.dragoman.ingest.format.Item;

/**
 * Items whose page is fetched before they are captured, so that downstream sees them once, whole.
 */
@FunctionalInterface
public interface FullPages {

  /** No page is fetched. */
  FullPages NONE =
      (source, feed, items, receipt, at) -> Collections.nCopies(items.size(), Optional.empty());

  /**
   * Keeps the items that are to wait, in the caller's transaction.
   *
   * @return for each item what is said of it; empty: it is captured now
   */
  List<Optional<Outcome>> await(
      Source source, FeedInfo feed, List<Item> items, UUID receipt, Instant at);
}
