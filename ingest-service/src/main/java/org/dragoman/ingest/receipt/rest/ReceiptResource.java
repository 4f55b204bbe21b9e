package org.dragoman.ingest.receipt.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.dragoman.ingest.receipt.Receipt;
import org.dragoman.ingest.receipt.Receipts;
import org.dragoman.outbox.Transactions;
import org.dragoman.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

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
  @RolesAllowed("feed")
  @Operation(summary = "A receipt")
  public Detail get(@PathParam("id") UUID id) {
    Receipt receipt = transactions.call(() -> receipts.find(id)).orElseThrow(() -> unknown(id));
    return Detail.of(receipt);
  }

  @GET
  @Path("{id}/content")
  @RolesAllowed("feed")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(summary = "The document's bytes as they arrived")
  public byte[] content(@PathParam("id") UUID id) {
    return transactions.call(() -> receipts.content(id)).orElseThrow(() -> unknown(id));
  }

  private static Problem unknown(UUID id) {
    return new Problem(404, "Not Found", "There is no receipt with the id \"" + id + "\".");
  }

  /** A receipt with what is known of the document. */
  public record Detail(
      UUID receipt,
      String source,
      java.time.Instant receivedAt,
      @org.jspecify.annotations.Nullable String contentType,
      String format,
      String sha256,
      int length,
      java.util.List<ReceiptView.ItemView> articles) {

    static Detail of(Receipt receipt) {
      return new Detail(
          receipt.id(),
          receipt.source(),
          receipt.receivedAt(),
          receipt.contentType(),
          receipt.format(),
          receipt.sha256(),
          receipt.length(),
          ReceiptView.of(receipt).articles());
    }
  }
}
