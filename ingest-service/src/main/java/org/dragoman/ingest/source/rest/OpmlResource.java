package org.dragoman.ingest.source.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.source.Sources;
import org.dragoman.ingest.source.opml.ImportPlan;
import org.dragoman.ingest.source.opml.OpmlImport;
import org.dragoman.ingest.source.opml.OpmlWriter;
import org.dragoman.outbox.Transactions;
import org.dragoman.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sources as OPML, the list that feed readers exchange. */
@Path("/api/sources/opml")
@Tag(name = "sources")
public class OpmlResource {
  private final Sources sources;
  private final OpmlImport opml;
  private final Transactions transactions;
  private final Clock clock;

  OpmlResource(Sources sources, OpmlImport opml, Transactions transactions, Clock clock) {
    this.sources = sources;
    this.opml = opml;
    this.transactions = transactions;
    this.clock = clock;
  }

  @GET
  @RolesAllowed("feed")
  @Produces("text/x-opml")
  @Operation(summary = "All sources that have a feed, as OPML 2.0")
  public Response get() {
    List<Source> all = transactions.call(sources::all);
    return Response.ok(OpmlWriter.write("Sources", all, clock.instant()))
        .header("Content-Disposition", "attachment; filename=\"sources.opml\"")
        .build();
  }

  @POST
  @RolesAllowed("admin")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Add the sources of an OPML document; known feeds stay as they are")
  public Imported post(byte[] document) {
    return switch (opml.take(document)) {
      case OpmlImport.Result.Done(ImportPlan plan) ->
          new Imported(plan.added(), plan.known(), plan.refused());
      case OpmlImport.Result.Unreadable(String reason) ->
          throw new Problem(400, "Unreadable OPML", reason);
    };
  }

  /** What became of each subscription. */
  public record Imported(
      List<Source> added, List<ImportPlan.Known> known, List<ImportPlan.Refused> refused) {}
}
