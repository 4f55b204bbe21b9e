package org.dragoman.publish.desk.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.dragoman.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/** Asks every form sent to the desk for its token, also those that somebody adds later. */
class FormTokenFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final FormTokens tokens;

  FormTokenFilter(FormTokens tokens) {
    this.tokens = tokens;
  }

  @ServerRequestFilter
  @WithFormRead
  public @Nullable Response check(
      ResteasyReactiveContainerRequestContext request, RoutingContext routing) {
    // What REST matched, not what was sent: the two differ by matrix parameters.
    String path = context(request).getPath();
    boolean desk = path.equals("/desk") || path.startsWith("/desk/") || path.equals("/logout");
    if (desk && !SAFE.contains(request.getMethod()) && !tokens.matches(routing, sent(request))) {
      throw new Problem(
          400, "Form expired", "The form's token is missing or not yours: load the page again.");
    }
    return null;
  }

  private static @Nullable String sent(ResteasyReactiveContainerRequestContext request) {
    return (String) context(request).getFormParameter(FormTokens.FIELD, true, false);
  }

  private static ResteasyReactiveRequestContext context(
      ResteasyReactiveContainerRequestContext request) {
    return (ResteasyReactiveRequestContext) request.getServerRequestContext();
  }
}
