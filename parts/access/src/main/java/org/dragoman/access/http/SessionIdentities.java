package org.dragoman.access.http;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The user behind a session cookie. Each request asks the file again, so a user who was taken out
 * of it, or has another password, is out at once, whatever the cookie says; another role holds from
 * the next request on.
 */
@ApplicationScoped
public class SessionIdentities implements IdentityProvider<TrustedAuthenticationRequest> {

  private final CurrentAccess access;

  SessionIdentities(CurrentAccess access) {
    this.access = access;
  }

  @Override
  public Class<TrustedAuthenticationRequest> getRequestType() {
    return TrustedAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
    String session = request.getPrincipal();
    return Uni.createFrom()
        .item(() -> Identities.session(access.file(), access.file().bySession(session)));
  }
}
