package org.dragoman.ingest.desk;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.dragoman.ingest.receipt.Outcome;
import org.dragoman.ingest.receipt.Receipt;
import org.dragoman.pages.When;
import org.jspecify.annotations.Nullable;

/**
 * A document that was taken in, with what became of each of its items.
 *
 * @param kept whether its bytes are still there
 */
public record ReceiptPage(
    UUID id,
    String source,
    When at,
    String way,
    @Nullable String address,
    String format,
    @Nullable String contentType,
    int length,
    String sha256,
    boolean kept,
    List<Header> headers,
    List<ItemLine> items) {

  /** One header line. */
  public record Header(String name, String value) {}

  /**
   * @param article none for an item that was refused, or waits for its page
   * @param text its headline, or why it was refused
   */
  public record ItemLine(
      @Nullable UUID article,
      String outcome,
      String text,
      @Nullable String externalId,
      List<String> notes) {

    static ItemLine of(Outcome item) {
      return switch (item) {
        case Outcome.Taken taken ->
            new ItemLine(
                taken.id(),
                taken.outcome(),
                taken.title().isBlank() ? "(no headline)" : taken.title(),
                taken.externalId(),
                taken.notes());
        case Outcome.Awaiting awaiting ->
            new ItemLine(
                null,
                awaiting.outcome(),
                awaiting.title().isBlank() ? "(no headline)" : awaiting.title(),
                awaiting.externalId(),
                List.of(awaiting.note()));
        case Outcome.Refused refused ->
            new ItemLine(
                null, refused.outcome(), refused.refused(), refused.externalId(), List.of());
      };
    }
  }

  static ReceiptPage of(Receipt receipt, boolean kept, Instant now) {
    return new ReceiptPage(
        receipt.id(),
        receipt.source(),
        When.at(receipt.receivedAt(), now),
        receipt.way().kind().name().toLowerCase(java.util.Locale.ROOT),
        receipt.way().address(),
        receipt.format(),
        receipt.contentType(),
        receipt.length(),
        receipt.sha256(),
        kept,
        new TreeMap<>(receipt.way().headers())
            .entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(v -> new Header(each.getKey(), v)))
                .toList(),
        receipt.articles().stream().map(ItemLine::of).toList());
  }
}
