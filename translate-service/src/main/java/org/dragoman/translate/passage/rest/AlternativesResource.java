package org.dragoman.translate.passage.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.problem.Problem;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.segment.InlineHtml;
import org.dragoman.translate.translation.MachineAlternatives;
import org.dragoman.translate.translation.MachineAlternatives.Said;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One sentence, put to every engine of its route. */
@Path("/api/translate/alternatives")
@RolesAllowed("translator")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AlternativesResource {

  /** Characters; more is no sentence. */
  private static final int LARGEST = 20_000;

  private static final int LONGEST_SECONDS = 120;

  private final MachineAlternatives alternatives;

  public AlternativesResource(MachineAlternatives alternatives) {
    this.alternatives = alternatives;
  }

  /**
   * @param source BCP 47
   * @param target BCP 47
   * @param outlet id of the source whose terms and memory come first
   * @param html the sentence, inline HTML
   */
  public record Question(
      @Nullable String source,
      @Nullable String target,
      @Nullable String outlet,
      @Nullable String html) {}

  /** In the order of the route. */
  public record Answer(List<Alternative> alternatives) {}

  /**
   * What one engine made of it.
   *
   * @param target inline HTML; left out where there is a {@code reason} why not
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Alternative(
      String engine,
      @Nullable String model,
      @Nullable String via,
      @Nullable String target,
      List<Finding> findings,
      @Nullable String reason) {

    static Alternative of(Said said) {
      return switch (said) {
        case Said.Offered(
                String engine,
                String model,
                String via,
                String target,
                List<Finding> findings) ->
            new Alternative(engine, model, via, InlineHtml.parse(target).html(), findings, null);
        case Said.Silent(String engine, String reason) ->
            new Alternative(engine, null, null, null, List.of(), reason);
      };
    }
  }

  /**
   * @param seconds engines that have not answered by then count as silent
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Translate one sentence with every engine of its route, and keep nothing")
  public Answer ask(
      @QueryParam("seconds") @DefaultValue("20") int seconds, @Nullable Question question) {
    String html = question == null ? null : question.html();
    if (html == null || html.isBlank()) {
      throw new Problem(400, "Nothing to translate", "Send the sentence as \"html\".");
    }
    if (html.length() > LARGEST) {
      throw new Problem(
          413, "Text too large", "A sentence has at most %,d characters.".formatted(LARGEST));
    }
    if (seconds < 1 || seconds > LONGEST_SECONDS) {
      throw new Problem(
          400, "Not a time", "seconds: 1 to %d, not %d.".formatted(LONGEST_SECONDS, seconds));
    }
    Question asked = Objects.requireNonNull(question);
    return new Answer(
        alternatives.of(pair(asked), asked.outlet(), html, Duration.ofSeconds(seconds)).stream()
            .map(Alternative::of)
            .toList());
  }

  private static LanguagePair pair(Question question) {
    try {
      return new LanguagePair(
          Objects.requireNonNullElse(question.source(), ""),
          Objects.requireNonNullElse(question.target(), ""));
    } catch (IllegalArgumentException unknown) {
      throw new Problem(
          400, "Unknown language", unknown.getMessage() + "; name source and target.");
    }
  }
}
