package org.dragoman.ingest.receipt.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.receipt.Capture;
import org.dragoman.ingest.receipt.Intake;
import org.dragoman.ingest.receipt.Way;
import org.dragoman.ingest.source.Sources;
import org.dragoman.outbox.Transactions;
import org.dragoman.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way in for documents. */
@Path("/api/sources/{source}/articles")
@Tag(name = "documents")
public class CaptureResource {
  private final Capture capture;
  private final Sources sources;
  private final Transactions transactions;
  private final Bodies bodies;

  CaptureResource(Capture capture, Sources sources, Transactions transactions, Bodies bodies) {
    this.capture = capture;
    this.sources = sources;
    this.transactions = transactions;
    this.bodies = bodies;
  }

  @POST
  @RolesAllowed("feed")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Take in a feed, a page, a text or an article")
  @APIResponse(responseCode = "202", description = "Durable; what became of each item")
  @APIResponse(responseCode = "400", description = "Malformed, with line and column")
  @APIResponse(responseCode = "404", description = "Unknown source")
  @APIResponse(responseCode = "413", description = "Too large")
  @APIResponse(responseCode = "415", description = "No format that is read")
  @APIResponse(responseCode = "422", description = "Readable, but nothing in it could be taken")
  public Response post(
      @PathParam("source") String id, @Context HttpHeaders headers, InputStream body) {
    Source source =
        transactions.call(() -> sources.find(id)).orElseThrow(() -> Problems.unknownSource(id));
    return switch (capture.take(source, bodies.read(body, headers, null), posted(headers))) {
      case Intake.Taken(var receipt) -> Response.accepted(ReceiptView.of(receipt)).build();
      case Intake.NothingTaken(var receipt) -> throw nothingTaken(ReceiptView.of(receipt));
      case Intake.Unread(var reading) -> throw Problems.of(reading);
    };
  }

  private static Way posted(HttpHeaders headers) {
    return new Way(Way.Kind.POSTED, null, headers.getRequestHeaders());
  }

  private static Problem nothingTaken(ReceiptView receipt) {
    return new Problem(422, "Nothing taken", "Every item of the document was refused.")
        .with("receipt", receipt.receipt())
        .with("articles", receipt.articles());
  }
}
