package org.dragoman.publish.channel.wordpress.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Where the REST API begins. Every WordPress answers to {@code ?rest_route=} at its front page,
 * whatever its permalinks; {@code /wp-json/} is there only with pretty ones.
 */
record Root(String before, boolean inQuery) {
  private static final String ROUTE = "rest_route=";

  /**
   * @param address of the front page, or of the API itself in either form
   */
  static Root of(String address) {
    int route = address.indexOf(ROUTE);
    if (route >= 0) {
      return new Root(address.substring(0, route + ROUTE.length()), true);
    }
    String bare = address.replaceAll("/+$", "");
    return bare.endsWith("/wp-json") ? new Root(bare, false) : new Root(bare + "/?" + ROUTE, true);
  }

  /** The same for each address of one site, with and without TLS, e.g. partner.example/blog. */
  String site() {
    URI uri = URI.create(before);
    String host = Objects.requireNonNullElse(uri.getHost(), "").toLowerCase(Locale.ROOT);
    int usual = "https".equals(uri.getScheme()) ? 443 : 80;
    String port = uri.getPort() == usual || uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String path = Objects.requireNonNullElse(uri.getRawPath(), "");
    return host + port + path.replaceFirst("/*(?:/wp-json|/index\\.php)?/*$", "");
  }

  /** A part of a query. */
  record Term(String name, String value) {}

  URI at(String route, List<Term> query) {
    String terms =
        query.stream()
            .map(term -> encoded(term.name()) + "=" + encoded(term.value()))
            .collect(Collectors.joining("&"));
    String join = terms.isEmpty() ? "" : inQuery ? "&" : "?";
    return URI.create(before + route + join + terms);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
