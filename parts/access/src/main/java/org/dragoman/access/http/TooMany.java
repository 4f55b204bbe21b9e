package org.dragoman.access.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.dragoman.problem.http.RouterAnswer;
import org.jspecify.annotations.Nullable;

/** The answer to somebody who tries passwords too fast: 429 with {@code Retry-After}, RFC 6585. */
@Singleton
class TooMany {
  private static final String WAIT = "dragoman.login.wait";

  private final Instance<LoginPage> page;

  TooMany(Instance<LoginPage> page) {
    this.page = page;
  }

  static void note(RoutingContext request, Duration wait) {
    request.put(WAIT, Duration.ofSeconds(wait.plusMillis(999).toSeconds()));
  }

  /** False if nobody has to wait. */
  boolean answers(RoutingContext request) {
    @Nullable Duration wait = request.get(WAIT);
    if (wait == null) {
      return false;
    }
    request.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
    if (page.isUnsatisfied()) {
      RouterAnswer.send(request, 429, "Wait %d seconds.".formatted(wait.toSeconds()));
    } else {
      request
          .response()
          .setStatusCode(429)
          .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
          .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
          .end(page.get().tooMany(wait));
    }
    return true;
  }
}
