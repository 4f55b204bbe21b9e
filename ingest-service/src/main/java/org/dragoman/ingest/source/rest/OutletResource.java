package org.dragoman.ingest.source.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.extract.Links;
import org.dragoman.ingest.source.Outlets;
import org.dragoman.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** For those who bring articles by hand and know their outlet, but not its source. */
@Path("/api/outlets")
@Tag(name = "sources")
public class OutletResource {
  private final Outlets outlets;

  OutletResource(Outlets outlets) {
    this.outlets = outlets;
  }

  @POST
  @RolesAllowed("feed")
  @Operation(
      summary = "The source of an outlet by homepage, else by name; added where there is none")
  @APIResponse(responseCode = "200", description = "It was known, and is as it was")
  @APIResponse(responseCode = "201", description = "It is added, without a feed")
  public Response of(@Nullable SourceBody body) {
    // What is checked of any source is checked with an id that stands for the one to come.
    Source sent = SourceBody.present(body).withId("outlet").toSource();
    if (sent.homepage() != null && Links.resolve(sent.homepage(), null).isEmpty()) {
      throw new Problem(
          400, "Invalid source", "homepage: an absolute web address, not " + sent.homepage());
    }
    Outlets.Outlet outlet =
        outlets.of(
            sent.name().strip(),
            blankToNull(sent.homepage()),
            blankToNull(sent.language()),
            blankToNull(sent.rights()));
    OutletView view = new OutletView(outlet.source(), outlet.added());
    return outlet.added()
        ? Response.created(URI.create("/api/sources/" + outlet.source().id())).entity(view).build()
        : Response.ok(view).build();
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /**
   * @param added whether it was not known before
   */
  public record OutletView(@JsonUnwrapped Source source, boolean added) {}
}
