package org.dragoman.access.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.dragoman.access.Caller;

/** Doors of every kind. */
@Path("/")
public class DoorsResource {

  private final SecurityIdentity identity;

  DoorsResource(SecurityIdentity identity) {
    this.identity = identity;
  }

  @GET
  @Path("api/drafts")
  @RolesAllowed("editor")
  public String drafts() {
    Caller caller = Identities.caller(identity).orElseThrow();
    return identity.getPrincipal().getName() + " " + caller.kind() + " " + caller.role();
  }

  @GET
  @Path("api/forgotten")
  public String forgotten() {
    return "nobody said who may read this";
  }

  @GET
  @Path("desk")
  @RolesAllowed("editor")
  public String desk() {
    return drafts();
  }

  @GET
  @Path("login")
  @PermitAll
  public String login() {
    return "login";
  }

  @GET
  @Path("unlisted")
  @PermitAll
  public String unlisted() {
    return "permitted, but not opened in the configuration";
  }

  @GET
  @Path("api/chief-only")
  @PermitAll
  public String chiefOnly() {
    return "the router asks for a chief";
  }
}
