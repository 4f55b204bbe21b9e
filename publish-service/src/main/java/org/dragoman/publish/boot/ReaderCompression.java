package org.dragoman.publish.boot;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Compresses what is everybody's, and nothing else. A page of the desk has a form token in it
 * beside texts of others; compressed, its length would tell of the token (BREACH). Quarkus
 * compresses by media type, which the desk's pages share.
 */
@Singleton
class ReaderCompression {

  /** After whoever else has a say in the headers. */
  private static final int LAST = -1000;

  void watch(@Observes Filters filters) {
    filters.register(ReaderCompression::standsOn, LAST);
  }

  private static void standsOn(RoutingContext request) {
    if (Readers.may(request.normalizedPath())) {
      request.addHeadersEndHandler(_ -> compressible(request.response().headers()));
    }
    request.next();
  }

  /** What Quarkus does not want compressed it marks so; without the mark it is. */
  private static void compressible(MultiMap headers) {
    if (HttpHeaders.IDENTITY.toString().equals(headers.get(HttpHeaders.CONTENT_ENCODING))) {
      headers.remove(HttpHeaders.CONTENT_ENCODING);
    }
  }
}
