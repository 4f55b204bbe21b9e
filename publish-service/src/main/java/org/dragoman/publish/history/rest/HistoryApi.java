package org.dragoman.publish.history.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.dragoman.problem.Problem;
import org.dragoman.publish.history.Chronicle;
import org.dragoman.publish.history.Side;
import org.jspecify.annotations.Nullable;

/** What was done to a story and what it changed, for editors' systems. */
@Path("/api/stories/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("translator")
@RunOnVirtualThread
public class HistoryApi {
  private static final int LARGEST_PAGE = 500;

  private final Chronicle chronicle;

  HistoryApi(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  @GET
  public HistoryJson acts(
      @PathParam("id") String id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw new Problem(400, "Bad limit", "limit is 1 to " + LARGEST_PAGE + ", not " + limit + ".");
    }
    Chronicle.Page page = chronicle.page(id, before(cursor), limit);
    if (page.lines().isEmpty() && chronicle.page(id, Integer.MAX_VALUE, 1).lines().isEmpty()) {
      throw new Problem(404, "No such story", "There is no story " + id + ".");
    }
    return HistoryJson.of(page);
  }

  private static int before(@Nullable String cursor) {
    if (cursor == null) {
      return Integer.MAX_VALUE;
    }
    if (!cursor.matches("\\d{1,9}")) {
      throw new Problem(400, "Bad cursor", "Send the cursor as the last page gave it.");
    }
    return Integer.parseInt(cursor);
  }

  @GET
  @Path("/{revision}")
  public RevisionJson revision(@PathParam("id") String id, @PathParam("revision") int revision) {
    return chronicle
        .revision(id, revision)
        .map(RevisionJson::of)
        .orElseThrow(() ->
            new Problem(
                404, "No such revision", "Story " + id + " has no revision " + revision + "."));
  }

  @GET
  @Path("/changes")
  public ChangesJson changes(
      @PathParam("id") String id,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("to") @DefaultValue("") String to) {
    return chronicle
        .compare(id, side(from), side(to))
        .map(ChangesJson::of)
        .orElseThrow(() ->
            new Problem(
                404,
                "Nothing to compare",
                "Story "
                    + id
                    + " has not both of them, or one is an original and the other is not."));
  }

  private static Side side(String word) {
    return Side.of(word)
        .orElseThrow(() ->
            new Problem(
                400,
                "Bad side",
                "from and to are r and a revision, v and a version, or s and a version of the"
                    + " source, e.g. from=v1&to=r12."));
  }
}
