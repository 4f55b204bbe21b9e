package org.dragoman.translate.memory.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.dragoman.problem.Problem;
import org.dragoman.translate.memory.Edit;
import org.dragoman.translate.memory.Edit.Edited;
import org.dragoman.translate.memory.MemoryStore;
import org.dragoman.translate.memory.MemoryStore.Kept;
import org.jspecify.annotations.Nullable;

/** Searches the translation memory and mends its units. */
@Path("/api/memory")
@RolesAllowed("translator")
@Produces(MediaType.APPLICATION_JSON)
public class MemoryResource {

  private final MemoryStore memory;
  private final Edit edit;
  private final SecurityIdentity caller;

  public MemoryResource(MemoryStore memory, Edit edit, SecurityIdentity caller) {
    this.memory = memory;
    this.edit = edit;
    this.caller = caller;
  }

  /** What a search found, newest first; {@code next} is the cursor of the rest. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Found(List<UnitJson> units, @Nullable String next) {}

  /** Sources and targets that hold a text; without languages, of all pairs. */
  @GET
  public Found search(
      @QueryParam("source") @Nullable String source,
      @QueryParam("target") @Nullable String target,
      @QueryParam("q") @DefaultValue("") String text,
      @QueryParam("domain") @Nullable String domain,
      @QueryParam("creator") @Nullable String creator,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    MemoryStore.Search search =
        new MemoryStore.Search(Pairs.optional(source, target), text, domain, creator, cursor);
    try {
      MemoryStore.Page page = memory.search(search, limit);
      return new Found(page.units().stream().map(UnitJson::of).toList(), page.next());
    } catch (IllegalArgumentException wrong) {
      throw new Problem(400, "Not a cursor", String.valueOf(wrong.getMessage()));
    }
  }

  @GET
  @Path("/units/{id}")
  public Response unit(@PathParam("id") UUID id) {
    return answer(200, memory.unit(id).orElseThrow(() -> unknown(id)));
  }

  /** A new unit of the caller's. */
  public record NewUnit(
      @Nullable String sourceLanguage,
      @Nullable String targetLanguage,
      @Nullable String source,
      @Nullable String target,
      @Nullable String domain) {}

  @POST
  @Path("/units")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response add(NewUnit unit) {
    Pairs.required(unit.sourceLanguage(), unit.targetLanguage());
    Edited edited =
        sound(() ->
            edit.add(
                String.valueOf(unit.sourceLanguage()),
                String.valueOf(unit.targetLanguage()),
                UnitText.of(unit.source(), unit.target(), unit.domain()),
                caller.getPrincipal().getName()));
    Kept kept = done(edited);
    return Response.fromResponse(answer(201, kept))
        .location(URI.create("/api/memory/units/" + kept.id()))
        .build();
  }

  /** The new text of a unit. */
  public record Change(@Nullable String source, @Nullable String target, @Nullable String domain) {}

  /**
   * The caller's translation from now on. A unit with another source or domain is another unit: the
   * answer has its new id.
   */
  @PUT
  @Path("/units/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String version, Change change) {
    Edited edited =
        sound(() ->
            edit.change(
                id,
                Versions.required(version),
                UnitText.of(change.source(), change.target(), change.domain()),
                caller.getPrincipal().getName()));
    return answer(200, done(edited));
  }

  @DELETE
  @Path("/units/{id}")
  public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String version) {
    done(edit.delete(id, Versions.required(version)));
  }

  private static Kept done(Edited edited) {
    return switch (edited) {
      case Edited.Done(Kept unit) -> unit;
      case Edited.Stale(Kept now) ->
          throw new Problem(
                  412,
                  "The unit has changed",
                  "Somebody else changed it meanwhile. Look at it as it is now and try again.")
              .with("unit", UnitJson.of(now));
      case Edited.Taken(Kept other) ->
          throw new Problem(
                  409,
                  "There is such a unit already",
                  "The sentence has another translation in that domain. Change that unit, or choose"
                      + " another domain.")
              .with("unit", UnitJson.of(other));
      case Edited.Unknown(UUID id) -> throw unknown(id);
    };
  }

  private static Response answer(int status, Kept kept) {
    return Response.status(status)
        .entity(UnitJson.of(kept))
        .tag(String.valueOf(kept.version()))
        .build();
  }

  private static Problem unknown(UUID id) {
    return new Problem(404, "No such unit", "The memory has no unit " + id + ".");
  }

  private static <T> T sound(java.util.function.Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException unusable) {
      throw new Problem(422, "Not a unit", String.valueOf(unusable.getMessage()));
    }
  }
}
