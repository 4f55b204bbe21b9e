package org.dragoman.pages.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import org.dragoman.pages.Front;
import org.dragoman.pages.Visitor;

/** Who sent the request at hand. */
@Singleton
public final class Visitors {
  private final Front front;
  private final SecurityIdentity caller;
  private final FormTokens tokens;

  Visitors(Front front, SecurityIdentity caller, FormTokens tokens) {
    this.front = front;
    this.caller = caller;
    this.tokens = tokens;
  }

  /** Somebody who has signed in. */
  public Visitor of(RoutingContext request) {
    String account = caller.getPrincipal().getName();
    return new Visitor(
        front, request.normalizedPath(), account, caller.getRoles(), tokens.of(request, account));
  }

  /** Somebody on the way in. */
  Visitor stranger() {
    return new Visitor(front, "", "", Set.of(), "");
  }
}
