package org.dragoman.problem.http;

import io.quarkus.security.ForbiddenException;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Problem details for requests that never reach a resource: refused, not found or too large at the
 * router.
 */
@ApplicationScoped
public class RouterProblems {

  private final BodyLimit limits;

  RouterProblems(BodyLimit limits) {
    this.limits = limits;
  }

  void install(@Observes Router router) {
    router
        .route()
        .order(Integer.MIN_VALUE)
        .handler(RouterProblems::refuseAmbiguous)
        .failureHandler(RouterProblems::onFailure);
    router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::refuseTooLarge);
    router.route().order(Integer.MAX_VALUE).handler(RouterProblems::notFound);
  }

  private static void onFailure(RoutingContext request) {
    int status =
        request.failure() instanceof ForbiddenException ? 403 : Math.max(request.statusCode(), 0);
    // 401 is left to the authentication mechanism's challenge, 500 to Quarkus, which logs it.
    if (status == 403 || status == 404 || status == 405 || status == 413) {
      RouterAnswer.send(request, status, null);
    } else {
      request.next();
    }
  }

  /**
   * Permissions are matched against the path as it was sent, resources against the path without its
   * matrix parameters: {@code /api;x} would be one thing to the guard and another to the door. No
   * address here has any. And PostgreSQL keeps no NUL, so nothing is found under one.
   */
  private static void refuseAmbiguous(RoutingContext request) {
    String path = lowered(request.request().path());
    if (path.contains(";") || path.contains("%3b")) {
      RouterAnswer.send(request, 400, "A path here holds no \";\".");
    } else if (holdsNul(path) || holdsNul(lowered(request.request().query()))) {
      RouterAnswer.send(request, 400, "The address holds a NUL character.");
    } else {
      request.next();
    }
  }

  private static String lowered(@Nullable String raw) {
    return raw == null ? "" : raw.toLowerCase(Locale.ROOT);
  }

  private static boolean holdsNul(String raw) {
    return raw.contains("%00") || raw.indexOf('\0') >= 0;
  }

  /**
   * A body announced too large is refused before it is read. The connection closes: what the client
   * goes on sending is nothing we want to receive.
   */
  private void refuseTooLarge(RoutingContext request) {
    long announced = announcedLength(request);
    long limit = Limits.of(limits, request.request().path());
    if (announced <= limit) {
      request.next();
      return;
    }
    request.response().putHeader(HttpHeaders.CONNECTION, "close");
    RouterAnswer.send(
        request, 413, "The body has %d bytes; at most %d are taken.".formatted(announced, limit));
  }

  private static long announcedLength(RoutingContext request) {
    String header = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return header == null ? 0 : Long.parseLong(header);
    } catch (NumberFormatException e) {
      return 0; // The HTTP server itself refuses a length that is no number.
    }
  }

  private static void notFound(RoutingContext request) {
    RouterAnswer.send(request, 404, null);
  }
}
