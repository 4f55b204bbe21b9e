package org.dragoman.translate.memory.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.problem.Problem;
import org.dragoman.translate.memory.Context;
import org.dragoman.translate.memory.Difference;
import org.dragoman.translate.memory.Match;
import org.dragoman.translate.memory.Suggest;
import org.dragoman.translate.memory.Wanted;
import org.jspecify.annotations.Nullable;

/** What the memory suggests for sentences, in the time the asker has. */
@Path("/api/memory/lookup")
@RolesAllowed("translator")
@Produces(MediaType.APPLICATION_JSON)
public class LookupResource {

  private static final int MOST_SENTENCES = 500;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Suggest suggest;

  public LookupResource(Suggest suggest) {
    this.suggest = suggest;
  }

  /**
   * What is asked.
   *
   * @param least percent, 50 to 99; 60 if not stated
   * @param most matches a sentence, 1 to 20; 5 if not stated
   */
  public record Lookup(
      @Nullable String source,
      @Nullable String target,
      @Nullable String domain,
      @Nullable Integer least,
      @Nullable Integer most,
      @Nullable List<Sentence> sentences) {}

  /**
   * A sentence, with those beside it where they are known; empty at the ends of a text.
   *
   * @param html inline HTML
   */
  public record Sentence(@Nullable String html, @Nullable String before, @Nullable String after) {
    Wanted wanted() {
      boolean alone = before == null && after == null;
      return new Wanted(
          html == null ? "" : html,
          alone ? null : Context.of(before == null ? "" : before, after == null ? "" : after));
    }
  }

  /** For each sentence, in the order asked; {@code complete} is false where time ran out. */
  public record Suggestions(boolean complete, List<List<MatchJson>> matches) {}

  /**
   * A match.
   *
   * @param kind {@code context}, {@code exact} or {@code fuzzy}
   * @param differences where the sentence says other words than the unit's source
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MatchJson(
      String kind,
      int percent,
      String source,
      String target,
      String unit,
      @Nullable String who,
      @Nullable String engine,
      @Nullable String approvedBy,
      @Nullable String domain,
      @Nullable Instant at,
      List<Difference> differences) {

    static MatchJson of(String sentence, Match match) {
      return new MatchJson(
          match.kind().name().toLowerCase(Locale.ROOT),
          match.percent(),
          match.source(),
          match.target(),
          match.unit(),
          match.who(),
          match.engine(),
          match.approvedBy(),
          match.domain(),
          match.at(),
          match.kind() == Match.Kind.FUZZY
              ? Difference.between(
                  PlainText.fromInline(sentence), PlainText.fromInline(match.source()))
              : List.of());
    }
  }

  /**
   * @param within e.g. {@code 200ms}; what is not found by then is left out
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Suggestions lookup(
      @QueryParam("within") @DefaultValue("2s") String within, Lookup lookup) {
    List<Wanted> sentences =
        lookup.sentences() == null
            ? List.of()
            : lookup.sentences().stream().map(Sentence::wanted).toList();
    if (sentences.size() > MOST_SENTENCES) {
      throw new Problem(
          413, "Too many sentences", "Ask for at most %d at a time.".formatted(MOST_SENTENCES));
    }
    Suggest.Suggestions found =
        suggest.within(
            time(within),
            new Suggest.Asked(
                Pairs.required(lookup.source(), lookup.target()),
                lookup.domain(),
                sentences,
                between(50, lookup.least() == null ? 60 : lookup.least(), 99),
                between(1, lookup.most() == null ? 5 : lookup.most(), 20)));
    return new Suggestions(found.complete(), matches(sentences, found.matches()));
  }

  private static List<List<MatchJson>> matches(List<Wanted> sentences, List<List<Match>> found) {
    return java.util.stream.IntStream.range(0, sentences.size())
        .mapToObj(at ->
            found.get(at).stream()
                .map(match -> MatchJson.of(sentences.get(at).html(), match))
                .toList())
        .toList();
  }

  private static int between(int least, int value, int most) {
    return Math.min(most, Math.max(least, value));
  }

  /** As configuration writes times: {@code 200ms}, {@code 2s}. */
  private static Duration time(String within) {
    if (!within.matches("\\d{1,6}m?s")) {
      throw new Problem(
          400, "Not a time", "within: milliseconds or seconds, e.g. 200ms or 2s, not " + within);
    }
    long number = Long.parseLong(within.replaceAll("\\D", ""));
    Duration time = within.endsWith("ms") ? Duration.ofMillis(number) : Duration.ofSeconds(number);
    return time.compareTo(LONGEST) > 0 ? LONGEST : time;
  }
}
