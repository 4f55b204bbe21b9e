package org.dragoman.publish.desk.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.dragoman.publish.site.Publisher;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** In and out of the desk; the name and password themselves go to Quarkus's form login. */
@Path("/")
@PermitAll
@RunOnVirtualThread
public class LoginResource {
  private final Publisher publisher;
  private final SecurityIdentity caller;

  LoginResource(Publisher publisher, SecurityIdentity caller) {
    this.publisher = publisher;
    this.caller = caller;
  }

  @GET
  @Path("login")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response login(@QueryParam("failed") @DefaultValue("false") boolean failed) {
    return DeskPages.answer(
        200, DeskTemplates.login(new Visitor(publisher.name(), "", false, ""), failed));
  }

  @POST
  @Path("logout")
  @Operation(hidden = true)
  public Response logout() {
    FormAuthenticationMechanism.logout(caller);
    return Response.seeOther(URI.create("/login")).build();
  }
}
