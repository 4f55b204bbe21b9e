package org.dragoman.pages.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.dragoman.access.http.SignIn;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** In and out; the name and password themselves go to Quarkus's form login. */
@Path("/")
@PermitAll
@RunOnVirtualThread
public class LoginResource {
  private final Visitors visitors;
  private final RoutingContext request;

  LoginResource(Visitors visitors, RoutingContext request) {
    this.visitors = visitors;
    this.request = request;
  }

  @GET
  @Path("login")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response login(@QueryParam("failed") @DefaultValue("false") boolean failed) {
    return Pages.answer(200, PagesTemplates.login(visitors.stranger(), failed));
  }

  @POST
  @Path("logout")
  @Guarded
  @Operation(hidden = true)
  public Response logout() {
    SignIn.out(request);
    return Response.seeOther(URI.create("/login")).build();
  }
}
