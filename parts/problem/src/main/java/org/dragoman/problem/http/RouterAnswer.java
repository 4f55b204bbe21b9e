package org.dragoman.problem.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** A problem answered by the router itself, for code that stands before any resource. */
public final class RouterAnswer {

  private RouterAnswer() {}

  /** Ends the response, unless it was already sent. */
  public static void send(RoutingContext request, int status, @Nullable String detail) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.headWritten()) {
      return;
    }
    JsonObject problem =
        new JsonObject()
            .put("status", status)
            .put("title", HttpResponseStatus.valueOf(status).reasonPhrase());
    if (detail != null) {
      problem.put("detail", detail);
    }
    response
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .end(problem.put("instance", request.normalizedPath()).encode());
  }
}
