package org.dragoman.publish.live.web;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.dragoman.problem.http.RouterAnswer;
import org.dragoman.publish.live.Audience;
import org.jspecify.annotations.Nullable;

/**
 * The stream {@code /desk/events}: changes of stories and of the front page, who looks at them, and
 * {@code missed} where some news are lost. It is a route of its own because JAX-RS can neither tell
 * a slow reader from a fast one nor hang up on it.
 */
@ApplicationScoped
public class DeskEvents {
  private static final String ROLE = "translator";

  /** Then the browser comes back by itself, if its session still lets it. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final Audience audience;
  private final Clock clock;

  DeskEvents(Audience audience, Clock clock) {
    this.audience = audience;
    this.clock = clock;
  }

  void install(@Observes Router router) {
    router.get("/desk/events").order(1).handler(this::open);
    // An EventSource does not say why it was refused; this does.
    router.get("/desk/signed-in").order(1).handler(DeskEvents::yes);
  }

  private static void yes(RoutingContext request) {
    request.response().setStatusCode(204).putHeader("Cache-Control", "no-store").end();
  }

  private void open(RoutingContext request) {
    // That somebody is signed in, the permission of /desk/* has seen to.
    if (!(request.user() instanceof QuarkusHttpUser user)
        || !user.getSecurityIdentity().hasRole(ROLE)) {
      RouterAnswer.send(request, 403, "The desk is for the role " + ROLE + " and those above it.");
      return;
    }
    EventStream stream =
        new EventStream(
            request.response(),
            request.vertx().getOrCreateContext(),
            user.getSecurityIdentity().getPrincipal().getName(),
            clock.instant().plus(LONGEST));
    if (audience.join(stream.seat(), heard(request.request()))) {
      stream.open(() -> audience.leave(stream.seat()));
    } else {
      request.response().putHeader("Retry-After", "30");
      RouterAnswer.send(request, 503, "Too many pages listen already; this one does not.");
    }
  }

  /** What the browser heard last, by itself when it comes back or by the page at first. */
  private static @Nullable String heard(HttpServerRequest request) {
    String last = request.getHeader("Last-Event-ID");
    return last == null || last.isBlank() ? request.getParam("after") : last;
  }
}
