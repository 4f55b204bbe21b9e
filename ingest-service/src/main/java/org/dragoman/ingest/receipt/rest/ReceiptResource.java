package org.dragoman.ingest.receipt.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dragoman.ingest.receipt.Receipt;
import org.dragoman.ingest.receipt.Receipts;
import org.dragoman.outbox.Transactions;
import org.dragoman.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Receipts: what was sent, when, and what became of it. */
@Path("/api/receipts")
@Tag(name = "documents")
public class ReceiptResource {
  private final Receipts receipts;
  private final Transactions transactions;

  ReceiptResource(Receipts receipts, Transactions transactions) {
    this.receipts = receipts;
    this.transactions = transactions;
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"feed", "editor"})
  @Operation(summary = "A receipt")
  public Detail get(@PathParam("id") UUID id) {
    return transactions.call(() ->
        receipts
            .find(id)
            .map(receipt -> Detail.of(receipt, receipts.isKept(id)))
            .orElseThrow(() -> unknown(id)));
  }

  @GET
  @Path("{id}/content")
  @RolesAllowed({"feed", "editor"})
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(summary = "The document's bytes as they arrived")
  public byte[] content(@PathParam("id") UUID id) {
    return transactions.call(() -> receipts.content(id)).orElseThrow(() -> missing(id));
  }

  private Problem missing(UUID id) {
    return transactions.call(() -> receipts.find(id)).isEmpty()
        ? unknown(id)
        : new Problem(410, "Gone", "The bytes are no longer kept: the source's retention is over.");
  }

  private static Problem unknown(UUID id) {
    return new Problem(404, "Not Found", "There is no receipt with the id \"" + id + "\".");
  }

  /**
   * A receipt with what is known of the document.
   *
   * @param way posted, polled, pushed, dropped or page
   * @param kept whether the bytes can still be had
   */
  public record Detail(
      UUID receipt,
      String source,
      Instant receivedAt,
      String way,
      @Nullable String address,
      Map<String, List<String>> headers,
      @Nullable String contentType,
      String format,
      String sha256,
      int length,
      boolean kept,
      List<ReceiptView.ItemView> articles) {

    static Detail of(Receipt receipt, boolean kept) {
      return new Detail(
          receipt.id(),
          receipt.source(),
          receipt.receivedAt(),
          receipt.way().kind().name().toLowerCase(Locale.ROOT),
          receipt.way().address(),
          receipt.way().headers(),
          receipt.contentType(),
          receipt.format(),
          receipt.sha256(),
          receipt.length(),
          kept,
          ReceiptView.of(receipt).articles());
    }
  }
}
