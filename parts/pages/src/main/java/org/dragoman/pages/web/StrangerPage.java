package org.dragoman.pages.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.dragoman.access.http.Identities;
import org.dragoman.access.http.Provider;
import org.dragoman.pages.Stranger;

/** The page of somebody who has signed in and gets no further. */
@Singleton
final class StrangerPage {
  private final Visitors visitors;
  private final SecurityIdentity caller;
  private final Provider provider;

  StrangerPage(Visitors visitors, SecurityIdentity caller, Provider provider) {
    this.visitors = visitors;
    this.caller = caller;
    this.provider = provider;
  }

  String of(RoutingContext request) {
    return PagesTemplates.stranger(visitors.of(request), why()).render();
  }

  private Stranger why() {
    String name = caller.getPrincipal().getName();
    if (Identities.isUnnamed(caller)) {
      return Stranger.withoutName(name, provider.name(), provider.nameClaim());
    }
    return Identities.caller(caller)
        .map(known -> Stranger.withOtherRole(name, known.role().word()))
        .orElseGet(
            () -> Stranger.withoutRole(name, Provider.brought(caller) ? provider.name() : ""));
  }
}
