package org.dragoman.ingest.desk;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.ingest.article.Articles;
import org.dragoman.ingest.article.Evidence;
import org.dragoman.ingest.receipt.Receipts;
import org.dragoman.outbox.Transactions;

/** What the pages show of what was taken in, and why it became what it is. */
public final class EvidenceDesk {
  private final Articles articles;
  private final Evidence evidence;
  private final Receipts receipts;
  private final Transactions transactions;
  private final Clock clock;

  public EvidenceDesk(
      Articles articles,
      Evidence evidence,
      Receipts receipts,
      Transactions transactions,
      Clock clock) {
    this.articles = articles;
    this.evidence = evidence;
    this.receipts = receipts;
    this.transactions = transactions;
    this.clock = clock;
  }

  public Optional<ArticlePage> article(UUID id) {
    return transactions.call(() ->
        articles.find(id).map(kept -> ArticlePage.of(kept, evidence.of(id), clock.instant())));
  }

  public Optional<ReceiptPage> receipt(UUID id) {
    return transactions.call(() ->
        receipts
            .find(id)
            .map(receipt -> ReceiptPage.of(receipt, receipts.isKept(id), clock.instant())));
  }

  /** The document's bytes, as they arrived. */
  public Optional<byte[]> content(UUID receipt) {
    return transactions.call(() -> receipts.content(receipt));
  }
}
