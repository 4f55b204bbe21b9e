package org.dragoman.translate.glossary.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dragoman.problem.Problem;
import org.dragoman.translate.glossary.Change;
import org.dragoman.translate.glossary.EntryCursor;
import org.dragoman.translate.glossary.EntryPage;
import org.dragoman.translate.glossary.EntryQuery;
import org.dragoman.translate.glossary.Glossary;
import org.dragoman.translate.glossary.GlossarySummary;
import org.dragoman.translate.glossary.Saved;
import org.dragoman.translate.glossary.StoredEntry;
import org.jspecify.annotations.Nullable;

/** Searches and changes the glossary. */
@Path("/api/glossary")
@RolesAllowed("translator")
@Produces(MediaType.APPLICATION_JSON)
public class GlossaryResource {

  private final Glossary glossary;
  private final SecurityIdentity caller;

  public GlossaryResource(Glossary glossary, SecurityIdentity caller) {
    this.glossary = glossary;
    this.caller = caller;
  }

  /** The glossaries there are. */
  public record Glossaries(List<GlossarySummary> glossaries) {}

  @GET
  public Glossaries all() {
    return new Glossaries(glossary.summaries());
  }

  /**
   * A page of entries, sorted by source term.
   *
   * @param next the cursor of the next page; left out on the last
   */
  public record Entries(List<StoredJson> entries, @Nullable String next) {}

  /**
   * @param outlet id of a source; {@code -} for the entries of no outlet, left out for all
   */
  @GET
  @Path("/entries")
  public Entries search(
      @QueryParam("source") @Nullable String source,
      @QueryParam("target") @Nullable String target,
      @QueryParam("outlet") @Nullable String outlet,
      @QueryParam("q") @DefaultValue("") String text,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    EntryPage page =
        glossary.search(
            new EntryQuery(
                Wanted.optionalPair(source, target),
                "-".equals(outlet) ? "" : outlet,
                text,
                after(cursor),
                limit));
    EntryCursor next = page.next();
    return new Entries(
        page.entries().stream().map(StoredJson::of).toList(), next == null ? null : next.encode());
  }

  private static @Nullable EntryCursor after(@Nullable String cursor) {
    return cursor == null
        ? null
        : EntryCursor.decode(cursor)
            .orElseThrow(
                () -> new Problem(400, "Bad cursor", "Send the cursor as the last page gave it."));
  }

  @POST
  @Path("/entries")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(EntryJson entry) {
    return switch (glossary.create(entry.entry(), who())) {
      case Saved.Done(StoredEntry made) ->
          Response.created(URI.create("/api/glossary/entries/" + made.id()))
              .entity(StoredJson.of(made))
              .header(HttpHeaders.ETAG, ETags.of(made.version()))
              .build();
      case Saved refused -> throw Refusals.of(refused);
    };
  }

  @GET
  @Path("/entries/{id}")
  public Response one(@PathParam("id") UUID id) {
    return glossary
        .find(id)
        .map(GlossaryResource::answer)
        .orElseThrow(() -> Refusals.of(new Saved.Unknown()));
  }

  /** Replaces an entry; its languages stay. */
  @PUT
  @Path("/entries/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response replace(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      EntryJson entry) {
    return switch (glossary.replace(id, ETags.required(ifMatch), entry.entry(), who())) {
      case Saved.Done(StoredEntry now) -> answer(now);
      case Saved refused -> throw Refusals.of(refused);
    };
  }

  @DELETE
  @Path("/entries/{id}")
  public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    Saved saved = glossary.delete(id, ETags.required(ifMatch), who());
    if (!(saved instanceof Saved.Deleted)) {
      throw Refusals.of(saved);
    }
  }

  /**
   * A change of an entry.
   *
   * @param version of the glossary that it made
   * @param kind added, changed or deleted
   * @param entry as it stood after it; before it where it was deleted
   */
  public record ChangeJson(int version, String kind, String who, Instant at, EntryJson entry) {
    static ChangeJson of(Change change) {
      return new ChangeJson(
          change.version(),
          change.kind().name().toLowerCase(Locale.ROOT),
          change.who(),
          change.at(),
          EntryJson.of(change.entry()));
    }
  }

  /** What was done to an entry, newest first. */
  public record History(List<ChangeJson> changes) {}

  @GET
  @Path("/entries/{id}/history")
  public History history(@PathParam("id") UUID id) {
    List<Change> changes = glossary.history(id);
    if (changes.isEmpty()) {
      throw Refusals.of(new Saved.Unknown());
    }
    return new History(changes.stream().map(ChangeJson::of).toList());
  }

  private static Response answer(StoredEntry entry) {
    return Response.ok(StoredJson.of(entry))
        .header(HttpHeaders.ETAG, ETags.of(entry.version()))
        .build();
  }

  private String who() {
    return caller.getPrincipal().getName();
  }
}
