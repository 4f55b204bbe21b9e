package org.dragoman.access.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.dragoman.problem.http.RouterAnswer;
import org.jspecify.annotations.Nullable;

/** {@code Authorization: Bearer <key>}, RFC 6750. */
@ApplicationScoped
public class BearerMechanism implements HttpAuthenticationMechanism {

  /** The mechanism's name in {@code quarkus.http.auth.permission.*.auth-mechanism}. */
  static final String NAME = "bearer";

  private static final String SCHEME = "Bearer ";

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager identities) {
    String key = key(request);
    return key == null
        ? Uni.createFrom().nullItem()
        : identities.authenticate(new TokenAuthenticationRequest(new TokenCredential(key, NAME)));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    String challenge =
        key(request) == null
            ? "Bearer realm=\"dragoman\""
            : "Bearer realm=\"dragoman\", error=\"invalid_token\"";
    return Uni.createFrom()
        .item(new ChallengeData(401, HttpHeaderNames.WWW_AUTHENTICATE, challenge));
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext request) {
    return getChallenge(request)
        .map(challenge -> {
          request.response().putHeader(challenge.headerName, challenge.headerContent);
          RouterAnswer.send(
              request,
              401,
              key(request) == null
                  ? "Send a key as Authorization: Bearer <key>."
                  : "The key is not known here.");
          return true;
        });
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(TokenAuthenticationRequest.class);
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
    return Uni.createFrom()
        .item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, NAME));
  }

  private static @Nullable String key(RoutingContext request) {
    String header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length()).strip()
        : null;
  }
}
