package org.dragoman.pages.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * What a browser may load and run in an answer. Readers' pages, and whatever else is answered, need
 * no script; pages for people who sign in let in scripts of our own.
 *
 * <p>An answer has one policy: of two, browsers take what both allow. That is why the default is
 * not {@code quarkus.http.header}, which stands beside the page's own.
 */
@Singleton
public final class ContentPolicy {
  static final String HEADER = "Content-Security-Policy";

  /** Before whoever may answer without asking the others. */
  private static final int FIRST = 1000;

  private static final String ALL =
      " style-src 'self'; img-src 'self' https: http:; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";
  static final String SIGNED_IN =
      "default-src 'none'; script-src 'self'; connect-src 'self';" + ALL;
  private static final String READERS = "default-src 'none';" + ALL;

  void watch(@Observes Filters filters) {
    filters.register(ContentPolicy::standsOn, FIRST);
  }

  private static void standsOn(RoutingContext request) {
    request.addHeadersEndHandler(_ -> {
      MultiMap headers = request.response().headers();
      if (!headers.contains(HEADER)) {
        headers.set(HEADER, READERS);
      }
    });
    request.next();
  }
}
