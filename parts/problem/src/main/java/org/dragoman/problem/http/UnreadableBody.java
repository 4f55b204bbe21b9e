package org.dragoman.problem.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;

/** Says where JSON stopped being JSON: Quarkus hides the parser's answer inside a bare 400. */
@ApplicationScoped
public class UnreadableBody implements ProblemPostProcessor {

  /** Before the library's logger (101). */
  @Override
  public int priority() {
    return 111;
  }

  @Override
  public HttpProblem apply(HttpProblem problem, ProblemContext context) {
    if (problem.getStatusCode() != 400
        || !(context.cause instanceof WebApplicationException)
        || !(context.cause.getCause() instanceof JacksonException json)) {
      return problem;
    }
    HttpProblem.Builder builder =
        HttpProblem.builder(problem)
            .withTitle("Unreadable JSON")
            .withDetail(json.getOriginalMessage());
    JsonLocation at = json.getLocation();
    return at == null
        ? builder.build()
        : builder.with("line", at.getLineNr()).with("column", at.getColumnNr()).build();
  }
}
