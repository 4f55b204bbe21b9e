package org.dragoman.pages.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.dragoman.pages.FormToken;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * A token in each form, with its other half in a cookie. Quarkus's own CSRF filter gives out tokens
 * on listed paths only, and a story's page has a path of its own; it also asks keys for tokens,
 * which have no need of them.
 */
@Singleton
class FormTokens {
  static final String FIELD = "token";

  /** The same, from a script. */
  static final String HEADER = "Form-Token";

  private static final String COOKIE = "dragoman-form";
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final FormToken tokens;

  FormTokens(
      @ConfigProperty(name = "quarkus.http.auth.session.encryption-key")
          Optional<String> sessionKey) {
    // Without one, sessions end with the process; forms then do, too.
    tokens =
        new FormToken(
            ("form token " + sessionKey.orElseGet(this::secret)).getBytes(StandardCharsets.UTF_8));
  }

  /** For a page of that account; its browser gets a secret, if it has none. */
  String of(RoutingContext request, String account) {
    String held = held(request);
    return tokens.of(held == null ? give(request) : held, account);
  }

  FormToken.Sent check(RoutingContext request, @Nullable String sent, String account) {
    String held = held(request);
    return held == null ? new FormToken.Sent.Unknown() : tokens.check(sent, held, account);
  }

  private static @Nullable String held(RoutingContext request) {
    Cookie cookie = request.request().getCookie(COOKIE);
    return cookie == null || cookie.getValue().length() < BYTES ? null : cookie.getValue();
  }

  private String give(RoutingContext request) {
    String secret = secret();
    request
        .response()
        .addCookie(
            Cookie.cookie(COOKIE, secret)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(request.request().isSSL())
                .setSameSite(CookieSameSite.STRICT));
    return secret;
  }

  private String secret() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
