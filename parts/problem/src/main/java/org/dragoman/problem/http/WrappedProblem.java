package org.dragoman.problem.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import org.dragoman.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Finds a {@link Problem} that a library wrapped on its way, as Jackson does while it reads. */
@ApplicationScoped
public class WrappedProblem implements ProblemPostProcessor {

  /** First of all: what follows looks at the status. */
  @Override
  public int priority() {
    return 120;
  }

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    if (context.cause instanceof Problem) {
      return problem;
    }
    for (@Nullable Throwable cause = context.cause; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem wrapped) {
        return ProblemMapper.toHttp(wrapped);
      }
    }
    return problem;
  }
}
