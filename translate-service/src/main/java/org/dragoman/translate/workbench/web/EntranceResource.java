package org.dragoman.translate.workbench.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The service's bare address, for somebody who types it into a browser. */
@Path("/")
public class EntranceResource {

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response toPages() {
    return Response.seeOther(URI.create("/memory")).build();
  }
}
