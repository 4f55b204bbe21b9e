package org.dragoman.pages.web;

import io.quarkus.security.identity.SecurityIdentity;
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
import org.dragoman.access.http.Provider;
import org.dragoman.access.http.SignIn;
import org.dragoman.access.http.WayBack;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * In and out; the name and password themselves go to Quarkus's form login, and what the identity
 * provider says to its code flow.
 */
@Path("/")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class LoginResource {
  private static final String WRONG = "That name and password do not belong together.";

  private final SecurityIdentity caller;
  private final RoutingContext request;
  private final Provider provider;
  private final FullLoginPage page;
  private final StrangerPage stranger;
  private final WayBack wayBack;

  LoginResource(
      SecurityIdentity caller,
      RoutingContext request,
      Provider provider,
      FullLoginPage page,
      StrangerPage stranger,
      WayBack wayBack) {
    this.caller = caller;
    this.request = request;
    this.provider = provider;
    this.page = page;
    this.stranger = stranger;
    this.wayBack = wayBack;
  }

  @GET
  @Path("login")
  @Operation(hidden = true)
  public Response login(@QueryParam("failed") @DefaultValue("false") boolean failed) {
    return Pages.answer(200, page.with(failed ? WRONG : ""));
  }

  @GET
  @Path("login/refused")
  @Operation(hidden = true)
  public Response refused() {
    return Pages.answer(
        200, page.with("Signing in with " + provider.name() + " did not work. Try again."));
  }

  /**
   * Back from the provider, signed in. Browsers send a strict cookie along only where a page of
   * ours has sent them, so this one does.
   */
  @GET
  @Path("login/provider")
  @Operation(hidden = true)
  public Response back() {
    // Others get here by a link that is not quite this address, and stay who they are.
    if (Provider.brought(caller)) {
      SignIn.forgetForm(request);
    }
    return Pages.answer(200, PagesTemplates.onward("Signing in", "/login/in"));
  }

  @GET
  @Path("login/in")
  @Operation(hidden = true)
  public Response in() {
    if (caller.isAnonymous()) {
      return Response.seeOther(URI.create("/login")).build();
    }
    return caller.getRoles().isEmpty()
        ? Pages.answer(403, stranger.of(request))
        : Response.seeOther(wayBack.take(request)).build();
  }

  @POST
  @Path("logout")
  @Guarded
  @Operation(hidden = true)
  public Response logout() {
    SignIn.out(request);
    // Not by a redirect: what a form is answered with may lead to no other host (form-action).
    return provider
        .end(caller, request)
        .map(end -> Pages.answer(200, PagesTemplates.onward("Signing out", end.toString())))
        .orElseGet(() -> Response.seeOther(URI.create("/login")).build());
  }
}
