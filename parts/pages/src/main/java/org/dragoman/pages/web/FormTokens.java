package org.dragoman.pages.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A token in each form that matches one in a cookie, so that no other site can send a form in an
 * editor's name (OWASP's double-submit cookie; {@code SameSite} alone does not stop a sibling
 * domain). Quarkus's own CSRF filter gives out tokens on listed paths only, and a story's page has
 * a path of its own; it also asks keys for tokens, which have no need of them.
 */
@Singleton
class FormTokens {
  static final String FIELD = "token";

  /** The same, from a script. */
  static final String HEADER = "Form-Token";

  private static final String COOKIE = "dragoman-form";
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  /** The browser's token; a new one, with its cookie, if it has none. */
  String of(RoutingContext request) {
    String held = held(request);
    return held == null ? give(request) : held;
  }

  boolean matches(RoutingContext request, @Nullable String sent) {
    String held = held(request);
    return held != null
        && sent != null
        && MessageDigest.isEqual(
            held.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable String held(RoutingContext request) {
    Cookie cookie = request.request().getCookie(COOKIE);
    return cookie == null || cookie.getValue().length() < BYTES ? null : cookie.getValue();
  }

  private String give(RoutingContext request) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    request
        .response()
        .addCookie(
            Cookie.cookie(COOKIE, token)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(request.request().isSSL())
                .setSameSite(CookieSameSite.STRICT));
    return token;
  }
}
