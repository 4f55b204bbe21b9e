package org.dragoman.access.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.dragoman.problem.http.RouterAnswer;

/**
 * How people come in: by Quarkus's form login, with what it lacks for a desk. Scripts hear 401
 * instead of a login page, and a session that is worth nothing any more is taken away instead of
 * being refused on every page, the login page included.
 */
@ApplicationScoped
public class SignIn implements HttpAuthenticationMechanism {

  /** The mechanism's name in {@code quarkus.http.auth.permission.*.auth-mechanism}. */
  static final String NAME = "sign-in";

  static final String FORM = "/j_security_check";
  private static final String SESSION = "dragoman-session";

  private final FormAuthenticationMechanism form;

  SignIn(FormAuthenticationMechanism form) {
    this.form = form;
  }

  /** Ends the session of whoever asks. */
  public static void out(RoutingContext request) {
    request
        .response()
        .addCookie(
            Cookie.cookie(SESSION, "")
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(request.request().isSSL())
                .setMaxAge(0));
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager identities) {
    Uni<SecurityIdentity> person =
        form.authenticate(request, identities)
            .onItem()
            .ifNotNull()
            .transform(Identities::person)
            // The form has put itself there, and would answer scripts with its page.
            .eventually(() -> request.put(HttpAuthenticationMechanism.class.getName(), this));
    return isAttempt(request)
        ? person
        : person
            .onFailure(AuthenticationFailedException.class)
            .recoverWithUni(() -> {
              out(request);
              return Uni.createFrom().nullItem();
            });
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return Asking.byScript(request.request())
        ? Uni.createFrom().item(new ChallengeData(401, null, null))
        : form.getChallenge(request);
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext request) {
    if (Asking.byScript(request.request())) {
      RouterAnswer.send(request, 401, "You are signed out: sign in again.");
      return Uni.createFrom().item(true);
    }
    return form.sendChallenge(request);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return form.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
    return Uni.createFrom()
        .item(new HttpCredentialTransport(HttpCredentialTransport.Type.POST, FORM, NAME));
  }

  private static boolean isAttempt(RoutingContext request) {
    return request.normalizedPath().endsWith(FORM)
        && request.request().method().equals(HttpMethod.POST);
  }
}
