package org.dragoman.pages.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import org.dragoman.pages.FormToken;
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
  private final SecurityIdentity caller;

  FormTokenFilter(FormTokens tokens, SecurityIdentity caller) {
    this.tokens = tokens;
    this.caller = caller;
  }

  @ServerRequestFilter
  @WithFormRead
  @Guarded
  public void check(ResteasyReactiveContainerRequestContext request, RoutingContext routing) {
    if (SAFE.contains(request.getMethod())) {
      return;
    }
    String account = caller.getPrincipal().getName();
    switch (tokens.check(routing, sent(request), account)) {
      case FormToken.Sent.Good _ -> {}
      case FormToken.Sent.Others(String other) -> throw somebodyElse(other, account);
      case FormToken.Sent.Unknown _ ->
          throw new Problem(
              400,
              "Form expired",
              "The form's token is missing or not yours: load the page again.");
    }
  }

  private static Problem somebodyElse(String opened, String signedIn) {
    return new Problem(
            409,
            "Signed in as somebody else",
            ("This page was opened by %s, and %s is signed in now, so nothing was done: load the page"
                    + " again to go on as %s.")
                .formatted(opened, signedIn, signedIn))
        .with("signedIn", signedIn);
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
