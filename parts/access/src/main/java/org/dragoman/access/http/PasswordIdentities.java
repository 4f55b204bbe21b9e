package org.dragoman.access.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.dragoman.access.AccessFile;
import org.dragoman.access.Attempts;
import org.dragoman.access.Caller;
import org.dragoman.access.Network;
import org.jboss.logging.Logger;

/** The user behind a name and password, as the login form sends them, and not too often. */
@ApplicationScoped
public class PasswordIdentities implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
  private static final Logger LOG = Logger.getLogger(PasswordIdentities.class);

  private final CurrentAccess access;
  private final Attempts attempts = new Attempts();

  PasswordIdentities(CurrentAccess access) {
    this.access = access;
  }

  @Override
  public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
    return UsernamePasswordAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
    RoutingContext asked = HttpSecurityUtils.getRoutingContextAttribute(request);
    String network = Network.of(asked.request().remoteAddress().hostAddress());
    return switch (attempts.begin(request.getUsername(), network, Instant.now())) {
      case Attempts.Verdict.Wait(var time) -> {
        // No name: what was typed there may be a password.
        LOG.warnf("Login slowed network=%s wait=%s", network, time);
        TooMany.note(asked, time);
        yield Uni.createFrom().failure(new AuthenticationFailedException());
      }
      case Attempts.Verdict.Go _ -> context.runBlocking(() -> compared(request, network));
    };
  }

  private SecurityIdentity compared(UsernamePasswordAuthenticationRequest request, String network) {
    AccessFile file = access.file();
    Optional<Caller> user =
        file.byPassword(request.getUsername(), request.getPassword().getPassword());
    user.ifPresent(one -> attempts.succeeded(one.name(), network, Instant.now()));
    return Identities.session(file, user);
  }
}
