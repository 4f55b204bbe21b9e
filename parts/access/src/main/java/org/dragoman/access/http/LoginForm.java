package org.dragoman.access.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.dragoman.problem.http.RouterAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the form anybody may send small, and our own. Its fields are held in memory, and a service
 * that takes large documents allows large bodies everywhere else.
 */
@ApplicationScoped
public class LoginForm {
  private static final long MOST = 8 * 1024;

  private final UnreadProxy proxy;

  LoginForm(UnreadProxy proxy) {
    this.proxy = proxy;
  }

  void install(@Observes Router router) {
    // Right after what answers problems, and before anything reads.
    router.route().order(Integer.MIN_VALUE + 1).handler(this::refuseLarge);
  }

  private void refuseLarge(RoutingContext request) {
    // As the form mechanism itself finds it: by the end of the path.
    if (!request.normalizedPath().endsWith(SignIn.FORM)) {
      request.next();
      return;
    }
    proxy.noticed(request.request().headers());
    if (isFromElsewhere(request)) {
      RouterAnswer.send(request, 403, "Sign in on the login page of this desk.");
      return;
    }
    long announced = length(request.request().getHeader(HttpHeaders.CONTENT_LENGTH));
    if (announced >= 0 && announced <= MOST) {
      request.next();
      return;
    }
    request.response().putHeader(HttpHeaders.CONNECTION, "close");
    RouterAnswer.send(request, 413, "A login has at most %d bytes, and says so.".formatted(MOST));
  }

  /** Or another site could sign somebody in under a name of its own choosing (login CSRF). */
  private static boolean isFromElsewhere(RoutingContext request) {
    String site = request.request().getHeader("Sec-Fetch-Site");
    return "cross-site".equals(site) || "same-site".equals(site);
  }

  /** What is announced; -1 for nothing, which every browser announces. */
  private static long length(@Nullable String header) {
    try {
      return header == null ? -1 : Long.parseLong(header);
    } catch (NumberFormatException none) {
      return -1;
    }
  }
}
