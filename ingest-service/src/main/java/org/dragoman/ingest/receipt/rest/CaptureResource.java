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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.archive.Archive;
import org.dragoman.ingest.format.Document;
import org.dragoman.ingest.format.Reading;
import org.dragoman.ingest.receipt.ArchiveIntake;
import org.dragoman.ingest.receipt.Capture;
import org.dragoman.ingest.receipt.Envelope;
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
  private final ArchiveIntake archives;
  private final Sources sources;
  private final Transactions transactions;
  private final Bodies bodies;

  CaptureResource(
      Capture capture,
      ArchiveIntake archives,
      Sources sources,
      Transactions transactions,
      Bodies bodies) {
    this.capture = capture;
    this.archives = archives;
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
    return switch (bodies.open(body, headers, null)) {
      case Body.Whole(var document) -> take(source, document, posted(headers));
      case Body.Large(var content, var envelope) ->
          takeArchive(source, content, envelope, posted(headers));
    };
  }

  private Response take(Source source, Document document, Way way) {
    return switch (capture.take(source, document, way)) {
      case Intake.Taken(var receipt) -> Response.accepted(ReceiptView.of(receipt)).build();
      case Intake.NothingTaken(var receipt) -> throw nothingTaken(ReceiptView.of(receipt));
      case Intake.Unread(Reading.TooMany tooMany) ->
          takeArchive(
              source, new ByteArrayInputStream(document.content()), Envelope.of(document), way);
      case Intake.Unread(var reading) -> throw Problems.of(reading);
    };
  }

  private Response takeArchive(Source source, InputStream content, Envelope envelope, Way way) {
    try {
      Archive archive =
          Archive.open(content, bodies.largest())
              .orElseThrow(() -> Bodies.tooLarge(bodies.largest()));
      ArchiveView view = ArchiveView.of(source.id(), archives.take(source, archive, envelope, way));
      if (view.nothingTaken()) {
        throw new Problem(422, "Nothing taken", "Every item of the archive was refused.")
            .with("receipts", view.receipts())
            .with("refused", view.refused());
      }
      return Response.accepted(view).build();
    } catch (IOException broken) {
      throw Bodies.unreadable(broken);
    }
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
