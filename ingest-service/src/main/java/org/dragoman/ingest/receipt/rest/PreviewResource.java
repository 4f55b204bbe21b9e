package org.dragoman.ingest.receipt.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.format.Reading;
import org.dragoman.ingest.receipt.DocumentReader;
import org.dragoman.ingest.source.Sources;
import org.dragoman.outbox.Transactions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Trying a document: what would be captured, and nothing kept. */
@Path("/api/preview")
@Tag(name = "documents")
public class PreviewResource {
  private final DocumentReader reader;
  private final Sources sources;
  private final Transactions transactions;
  private final Bodies bodies;

  PreviewResource(
      DocumentReader reader, Sources sources, Transactions transactions, Bodies bodies) {
    this.reader = reader;
    this.sources = sources;
    this.transactions = transactions;
    this.bodies = bodies;
  }

  @POST
  @RolesAllowed("feed")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Read a document and keep nothing; url is its base and is never fetched")
  public PreviewView post(
      @QueryParam("url") @Nullable String url,
      @QueryParam("source") @Nullable String source,
      @Context HttpHeaders headers,
      InputStream body) {
    Source policy = source == null || source.isBlank() ? null : find(source);
    Reading reading = reader.read(bodies.read(body, headers, url), policy);
    if (reading instanceof Reading.Parsed parsed) {
      return PreviewView.of(parsed);
    }
    throw Problems.of(reading);
  }

  private Source find(String id) {
    return transactions.call(() -> sources.find(id)).orElseThrow(() -> Problems.unknownSource(id));
  }
}
