package org.dragoman.pages.web;

import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import org.dragoman.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/** Asks every form sent to a {@link Guarded} resource for its token. */
public class FormTokenFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final FormTokens tokens;

  FormTokenFilter(FormTokens tokens) {
    this.tokens = tokens;
  }

  @ServerRequestFilter
  @WithFormRead
  @Guarded
  public void check(ResteasyReactiveContainerRequestContext request, RoutingContext routing) {
    if (!SAFE.contains(request.getMethod()) && !tokens.matches(routing, sent(request))) {
      throw new Problem(
          400, "Form expired", "The form's token is missing or not yours: load the page again.");
    }
  }

  private static @Nullable String sent(ResteasyReactiveContainerRequestContext request) {
    String header = request.getHeaderString(FormTokens.HEADER);
    if (header != null) {
      return header;
    }
    ResteasyReactiveRequestContext context =
        (ResteasyReactiveRequestContext) request.getServerRequestContext();
    return (String) context.getFormParameter(FormTokens.FIELD, true, false);
  }
}
