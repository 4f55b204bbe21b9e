package org.dragoman.problem.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.UUID;

/**
 * Gives a fault of ours an id: it is all the caller learns of it, and the library's logger writes
 * it beside the stack trace.
 */
@ApplicationScoped
public class LogId implements ProblemPostProcessor {

  /** Before the library's logger (101), so that the log has the id too. */
  @Override
  public int priority() {
    return 110;
  }

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    if (problem.getStatusCode() < 500) {
      return problem;
    }
    return HttpProblem.builder(problem)
        .withInstance(URI.create("urn:uuid:" + UUID.randomUUID()))
        .build();
  }
}
