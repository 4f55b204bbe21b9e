package org.dragoman.access.http;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The identity provider that people may come from, if there is one. */
@Singleton
public final class Provider {
  private static final String METADATA = "configuration-metadata";

  /** Its cookies begin so; what does not fit into one goes on in the next. */
  private static final String SESSION = "q_session";

  private final boolean enabled;
  private final String name;
  private final String nameClaim;

  Provider(
      @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean enabled,
      @ConfigProperty(name = "quarkus.oidc.token.principal-claim") String nameClaim,
      AccessConfig config) {
    this.enabled = enabled;
    this.name = config.provider().name();
    this.nameClaim = nameClaim;
  }

  public boolean isEnabled() {
    return enabled;
  }

  /** As people know it. */
  public String name() {
    return name;
  }

  /** The claim in which it says how people are called. */
  public String nameClaim() {
    return nameClaim;
  }

  /**
   * Where the provider ends its own session of somebody who came from it, and sends them back to
   * our login page (OpenID Connect RP-Initiated Logout 1.0); empty for others.
   */
  public Optional<URI> end(SecurityIdentity caller, RoutingContext request) {
    IdTokenCredential token = caller.getCredential(IdTokenCredential.class);
    OidcConfigurationMetadata metadata = caller.getAttribute(METADATA);
    if (token == null || metadata == null || metadata.getEndSessionUri() == null) {
      return Optional.empty();
    }
    String back = request.request().scheme() + "://" + request.request().authority() + "/login";
    return Optional.of(
        URI.create(
            metadata.getEndSessionUri()
                + "?id_token_hint="
                + token.getToken()
                + "&post_logout_redirect_uri="
                + URLEncoder.encode(back, StandardCharsets.UTF_8)));
  }

  /** Whether somebody came from the provider, and not by the form. */
  public static boolean brought(SecurityIdentity caller) {
    return !caller.isAnonymous() && caller.getCredential(IdTokenCredential.class) != null;
  }

  static boolean hasSession(RoutingContext request) {
    return !sessions(request).isEmpty();
  }

  static void forget(RoutingContext request) {
    sessions(request)
        .forEach(cookie ->
            request
                .response()
                .addCookie(Cookie.cookie(cookie, "").setPath("/").setHttpOnly(true).setMaxAge(0)));
  }

  private static List<String> sessions(RoutingContext request) {
    return request.request().cookies().stream()
        .map(Cookie::getName)
        .filter(cookie -> cookie.startsWith(SESSION))
        .distinct()
        .toList();
  }
}
