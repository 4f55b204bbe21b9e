package org.dragoman.ingest.receipt.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.dragoman.ingest.receipt.Outcome;
import org.dragoman.ingest.receipt.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as it is answered.
 *
 * @param articles in the document's order
 */
public record ReceiptView(UUID receipt, String source, List<ItemView> articles) {

  static ReceiptView of(Receipt receipt) {
    return new ReceiptView(
        receipt.id(), receipt.source(), receipt.articles().stream().map(ItemView::of).toList());
  }

  /**
   * {@code outcome} is new, updated, unchanged, older, awaiting or refused; {@code refused} says
   * why.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ItemView(
      @Nullable UUID id,
      @Nullable String externalId,
      @Nullable String title,
      @Nullable Integer version,
      String outcome,
      @Nullable String refused,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notes) {

    static ItemView of(Outcome item) {
      return switch (item) {
        case Outcome.Taken(
                var id,
                var externalId,
                var title,
                var version,
                var outcome,
                var notes) ->
            new ItemView(id, externalId, title, version, outcome, null, notes);
        case Outcome.Awaiting awaiting ->
            new ItemView(
                null,
                awaiting.externalId(),
                awaiting.title(),
                null,
                awaiting.outcome(),
                null,
                List.of(awaiting.note()));
        case Outcome.Refused(var reason, var externalId) ->
            new ItemView(null, externalId, null, null, "refused", reason, List.of());
      };
    }
  }
}
