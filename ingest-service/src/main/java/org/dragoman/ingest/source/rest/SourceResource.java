package org.dragoman.ingest.source.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.identity.Identities;
import org.dragoman.ingest.quiet.Healths;
import org.dragoman.ingest.source.Policy;
import org.dragoman.ingest.source.Sources;
import org.dragoman.outbox.Transactions;
import org.dragoman.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sources. Posting one that exists changes it, so that a set-up script can be run again. */
@Path("/api/sources")
@Tag(name = "sources")
public class SourceResource {
  private final Sources sources;
  private final Identities identities;
  private final Healths healths;
  private final Transactions transactions;

  SourceResource(
      Sources sources, Identities identities, Healths healths, Transactions transactions) {
    this.sources = sources;
    this.healths = healths;
    this.identities = identities;
    this.transactions = transactions;
  }

  @GET
  @RolesAllowed("feed")
  @Operation(summary = "All sources")
  public SourceList list() {
    return new SourceList(transactions.call(() -> sources.all().stream().map(this::view).toList()));
  }

  @POST
  @RolesAllowed("admin")
  @Operation(summary = "Add a source, or change the one of that id")
  public Response save(@Nullable SourceBody body) {
    SourceBody present = SourceBody.present(body);
    Source source = present.toSource();
    Policy policy = present.toPolicy();
    boolean added =
        transactions.call(() -> {
          boolean isNew = sources.save(source);
          if (policy != null) {
            sources.treat(source.id(), policy);
          }
          return isNew;
        });
    SourceView view = get(source.id());
    return added
        ? Response.created(URI.create("/api/sources/" + source.id())).entity(view).build()
        : Response.ok(view).build();
  }

  @GET
  @Path("{id}")
  @RolesAllowed("feed")
  @Operation(summary = "One source")
  public SourceView get(@PathParam("id") String id) {
    return transactions.call(() -> sources.find(id).map(this::view)).orElseThrow(() -> unknown(id));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed("admin")
  @Operation(summary = "Add or change one source")
  public Response put(@PathParam("id") String id, @Nullable SourceBody body) {
    return save(SourceBody.present(body).withId(id));
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed("admin")
  @Operation(summary = "Remove a source; what came from it stays")
  public void delete(@PathParam("id") String id) {
    if (!transactions.call(() -> sources.remove(id))) {
      throw unknown(id);
    }
  }

  private SourceView view(Source source) {
    return SourceView.of(
        source,
        sources.policy(source.id()),
        identities.find(source.id()).orElse(null),
        healths.find(source.id()).orElse(null));
  }

  private static Problem unknown(String id) {
    return new Problem(404, "Unknown source", "There is no source \"" + id + "\".");
  }

  /** All sources, by id. */
  public record SourceList(List<SourceView> sources) {}
}
