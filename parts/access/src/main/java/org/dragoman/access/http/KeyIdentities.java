package org.dragoman.access.http;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The caller behind a bearer key. */
@ApplicationScoped
public class KeyIdentities implements IdentityProvider<TokenAuthenticationRequest> {

  private final CurrentAccess access;

  KeyIdentities(CurrentAccess access) {
    this.access = access;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    if (!request.getToken().getType().equals(BearerMechanism.NAME)) {
      // Of the identity provider, which has its own way with it.
      return Uni.createFrom().nullItem();
    }
    String key = request.getToken().getToken();
    return Uni.createFrom().item(() -> Identities.identity(access.file().byKey(key)));
  }
}
