package org.dragoman.access.http;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** To the page from which somebody was sent to the login page. */
@Singleton
public final class WayBack {

  /** In which Quarkus's form login keeps it, for those who come by the form. */
  private static final String COOKIE = "quarkus-redirect-location";

  private final String landing;

  WayBack(@ConfigProperty(name = "quarkus.http.auth.form.landing-page") String landing) {
    this.landing = landing;
  }

  /** A path of ours with its query, once; without one the landing page. Never another host's. */
  public URI take(RoutingContext request) {
    Cookie cookie = request.request().getCookie(COOKIE);
    if (cookie == null) {
      return URI.create(landing);
    }
    request
        .response()
        .addCookie(
            Cookie.cookie(COOKIE, "")
                .setPath("/")
                .setSecure(request.request().isSSL())
                .setMaxAge(0));
    String path = pathHere(cookie.getValue(), request);
    return URI.create(path == null ? landing : path);
  }

  private static @Nullable String pathHere(String location, RoutingContext request) {
    try {
      URI uri = new URI(location);
      String path = uri.getRawPath();
      if (!String.valueOf(request.request().authority()).equals(uri.getRawAuthority())
          || path == null
          || !path.startsWith("/")
          || path.startsWith("//")) {
        return null;
      }
      return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
