package org.dragoman.access.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** Who waits for an answer: somebody before a page, or a script of one. */
public final class Asking {

  private Asking() {}

  /**
   * Whether a script asks: it is told with a status what a page would be sent elsewhere for, since
   * it would follow and take the login page for its answer. Browsers say what they ask for (Fetch
   * Metadata); of others, whoever accepts no page is a script.
   */
  static boolean byScript(HttpServerRequest request) {
    if (request.getHeader("Form-Token") != null || request.getHeader("HX-Request") != null) {
      return true;
    }
    String destination = request.getHeader("Sec-Fetch-Dest");
    return destination == null
        ? !acceptsPage(request.getHeader("Accept"))
        : !destination.equals("document");
  }

  /** Whether a browser asks for a page to show, and says so. */
  public static boolean forPage(HttpServerRequest request) {
    String accept = request.getHeader("Accept");
    return request.method().equals(HttpMethod.GET)
        && accept != null
        && accept.contains("text/html")
        && !byScript(request);
  }

  /** Whether somebody follows a link from another site, and so comes without strict cookies. */
  static boolean byLinkFromElsewhere(HttpServerRequest request) {
    return request.method().equals(HttpMethod.GET)
        && "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
        && "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
  }

  private static boolean acceptsPage(@Nullable String accept) {
    return accept == null || accept.contains("text/html") || accept.contains("*/*");
  }
}
