package org.dragoman.problem.http;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.dragoman.problem.Problem;

/**
 * Answers a {@link Problem}; what else a request can end in, the library's own mappers answer.
 *
 * <p>It does not extend {@code ExceptionMapperBase}: Quarkus finds a mapper's exception only
 * through indexed classes, and the library is not indexed, so such a mapper is silently never used.
 */
@Provider
public final class ProblemMapper implements ExceptionMapper<Problem> {

  private final UriInfo uri;

  public ProblemMapper(@Context UriInfo uri) {
    this.uri = uri;
  }

  @Override
  public Response toResponse(Problem problem) {
    return ExceptionMapperBase.postProcessorsRegistry
        .applyPostProcessing(toHttp(problem), ProblemContext.of(problem, uri))
        .toResponse();
  }

  static HttpProblem toHttp(Problem problem) {
    HttpProblem.Builder builder =
        HttpProblem.builder()
            .withStatus(Status.of(problem.status()))
            .withTitle(problem.title())
            .withDetail(problem.detail());
    problem.members().forEach(builder::with);
    return builder.build();
  }

  /** Any status, also those {@link Response.Status} does not know. */
  private record Status(int getStatusCode, String getReasonPhrase, Response.Status.Family getFamily)
      implements Response.StatusType {
    static Status of(int code) {
      Response.Status known = Response.Status.fromStatusCode(code);
      String reason = known == null ? "Error" : known.getReasonPhrase();
      return new Status(code, reason, Response.Status.Family.familyOf(code));
    }
  }
}
