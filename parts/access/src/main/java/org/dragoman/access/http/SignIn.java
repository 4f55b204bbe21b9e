package org.dragoman.access.http;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.dragoman.problem.http.RouterAnswer;
import org.jboss.logging.Logger;

/**
 * How people come in: by Quarkus's form login, or from an identity provider by its code flow, with
 * what both lack for a desk. Either is chosen on the login page; nobody is sent to the provider
 * unasked. Scripts hear 401 instead of a login page, and a session that is worth nothing any more
 * counts as none instead of being refused on every page, the login page included.
 */
@ApplicationScoped
public class SignIn implements HttpAuthenticationMechanism {

  /** The mechanism's name in {@code quarkus.http.auth.permission.*.auth-mechanism}. */
  static final String NAME = "sign-in";

  static final String FORM = "/j_security_check";

  /** Where the code flow begins, and where the provider sends people back to. */
  static final String PROVIDER = "/login/provider";

  private static final String REFUSED = "/login/refused";
  private static final String SESSION = "dragoman-session";
  private static final String AGAIN =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><meta name="robots" content="noindex">
      <meta http-equiv="refresh" content="0"><title>One moment</title></head>
      <body><p><a href="">Go on</a></p></body></html>
      """;
  private static final Logger LOG = Logger.getLogger(SignIn.class);

  private final FormAuthenticationMechanism form;
  private final OidcAuthenticationMechanism codeFlow;
  private final Provider provider;
  private final TooMany tooMany;

  SignIn(
      FormAuthenticationMechanism form,
      OidcAuthenticationMechanism codeFlow,
      Provider provider,
      TooMany tooMany) {
    this.form = form;
    this.codeFlow = codeFlow;
    this.provider = provider;
    this.tooMany = tooMany;
  }

  /** Ends the session of whoever asks; {@link Provider#end} is the provider's own. */
  public static void out(RoutingContext request) {
    forgetForm(request);
    Provider.forget(request);
  }

  /** Of two sessions that of the form counts: whoever comes from the provider leaves it. */
  public static void forgetForm(RoutingContext request) {
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
    // Form and code flow put themselves there, and would answer scripts as they do pages.
    return person(request, identities)
        .eventually(() -> request.put(HttpAuthenticationMechanism.class.getName(), this));
  }

  private Uni<SecurityIdentity> person(RoutingContext request, IdentityProviderManager identities) {
    if (isAttempt(request)) {
      Provider.forget(request);
      return byForm(request, identities);
    }
    if (isAtProvider(request)) {
      return isAnswer(request) ? arriving(request, identities) : provided(request, identities);
    }
    return byForm(request, identities)
        .onFailure(AuthenticationFailedException.class)
        .recoverWithUni(() -> {
          forgetForm(request);
          return Uni.createFrom().nullItem();
        })
        .onItem()
        .ifNull()
        .switchTo(() -> provided(request, identities));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    if (Asking.byScript(request.request())) {
      return Uni.createFrom().item(new ChallengeData(401, null, null));
    }
    if (!isAtProvider(request)) {
      return form.getChallenge(request);
    }
    return codeFlow
        .getChallenge(request)
        .onFailure()
        .recoverWithItem(unreachable -> {
          LOG.errorf(unreachable, "Identity provider does not answer");
          return new ChallengeData(302, "Location", REFUSED);
        });
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext request) {
    if (Asking.byScript(request.request())) {
      RouterAnswer.send(request, 401, "You are signed out: sign in again.");
      return Uni.createFrom().item(true);
    }
    if (Asking.byLinkFromElsewhere(request.request()) && !isAtProvider(request)) {
      askAgain(request);
      return Uni.createFrom().item(true);
    }
    return tooMany.answers(request)
        ? Uni.createFrom().item(true)
        : HttpAuthenticationMechanism.super.sendChallenge(request);
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

  private Uni<SecurityIdentity> byForm(RoutingContext request, IdentityProviderManager identities) {
    return form.authenticate(request, identities)
        .onItem()
        .ifNotNull()
        .transform(Identities::person);
  }

  /** Somebody with a session from the provider, which is asked again once its tokens expire. */
  private Uni<SecurityIdentity> provided(
      RoutingContext request, IdentityProviderManager identities) {
    if (!provider.isEnabled() || !Provider.hasSession(request)) {
      return Uni.createFrom().nullItem();
    }
    return codeFlow
        .authenticate(request, identities)
        .onFailure()
        .recoverWithItem(ended -> {
          LOG.debugf(ended, "Session from the identity provider has ended");
          // While the provider is away nobody can tell: the session may be good when it is back.
          if (!Away.is(ended)) {
            Provider.forget(request);
          }
          return null;
        });
  }

  /** Somebody whom the provider sends back with its answer. */
  private Uni<SecurityIdentity> arriving(
      RoutingContext request, IdentityProviderManager identities) {
    return codeFlow
        .authenticate(request, identities)
        .onFailure(failure -> !(failure instanceof AuthenticationRedirectException))
        .transform(failure -> {
          LOG.warnf(failure, "Answer of the identity provider refused");
          return new AuthenticationRedirectException(REFUSED);
        })
        .onItem()
        .ifNull()
        .failWith(() -> new AuthenticationRedirectException(REFUSED));
  }

  /**
   * A page of ours that asks for itself: now the cookies come along, and a link in a mail opens a
   * story for whoever is signed in.
   */
  private static void askAgain(RoutingContext request) {
    request
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(AGAIN);
  }

  private boolean isAtProvider(RoutingContext request) {
    return provider.isEnabled() && request.normalizedPath().equals(PROVIDER);
  }

  private static boolean isAnswer(RoutingContext request) {
    return request.queryParams().contains("state");
  }

  private static boolean isAttempt(RoutingContext request) {
    return request.normalizedPath().endsWith(FORM)
        && request.request().method().equals(HttpMethod.POST);
  }
}
