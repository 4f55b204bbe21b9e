package org.dragoman.problem.http;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names the member that is of another kind than is wanted: Quarkus says only that one is. */
@Provider
public final class WrongShape implements ExceptionMapper<MismatchedInputException> {

  private final UriInfo uri;

  public WrongShape(@Context UriInfo uri) {
    this.uri = uri;
  }

  @Override
  public Response toResponse(MismatchedInputException wrong) {
    String field =
        wrong.getPath().stream()
            .map(WrongShape::step)
            .collect(Collectors.joining())
            .replaceFirst("^\\.", "");
    String wanted = "%s is to be %s.".formatted(field.isEmpty() ? "The body" : field, kind(wrong));
    HttpProblem.Builder problem =
        HttpProblem.builder()
            .withStatus(Response.Status.BAD_REQUEST)
            .withTitle("Wrong JSON")
            .withDetail(wanted);
    HttpProblem told = (field.isEmpty() ? problem : problem.with("field", field)).build();
    return ExceptionMapperBase.postProcessorsRegistry
        .applyPostProcessing(told, ProblemContext.of(wrong, uri))
        .toResponse();
  }

  private static String step(Reference step) {
    return step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName();
  }

  private static String kind(MismatchedInputException wrong) {
    @Nullable Class<?> type = wrong.getTargetType();
    if (type == null) {
      return "of another kind";
    }
    if (CharSequence.class.isAssignableFrom(type)) {
      return "a string";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    return type.isArray() || Collection.class.isAssignableFrom(type) ? "a list" : "an object";
  }
}
