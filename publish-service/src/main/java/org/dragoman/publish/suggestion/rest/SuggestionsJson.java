package org.dragoman.publish.suggestion.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.publish.suggestion.Alternative;
import org.dragoman.publish.suggestion.GlossaryTerm;
import org.dragoman.publish.suggestion.MemoryMatch;
import org.dragoman.publish.suggestion.Part;
import org.dragoman.publish.suggestion.Sentence;
import org.dragoman.publish.suggestion.Suggested;
import org.jspecify.annotations.Nullable;

/**
 * Help with a sentence as the API tells it.
 *
 * @param source of the sentence, inline HTML
 * @param complete false where a part is missing or had no time to look for all
 * @param matches of the memory, best first
 * @param terms of the glossary, in reading order
 * @param alternatives of the engines; left out where they were not asked
 * @param missing parts that did not come, and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuggestionsJson(
    String segment,
    String source,
    String sourceLanguage,
    String language,
    boolean complete,
    List<Match> matches,
    List<GlossaryTerm> terms,
    @Nullable List<Alternative> alternatives,
    List<Absent> missing) {

  /**
   * @param percent 0 to 100
   * @param kind {@code context}, {@code exact} or {@code fuzzy}
   * @param by {@code human} or {@code machine}
   * @param source of the memory unit, inline HTML
   * @param target inline HTML
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Match(
      int percent,
      String kind,
      String by,
      String source,
      String target,
      String unit,
      @Nullable String who,
      @Nullable String engine,
      @Nullable String approvedBy,
      @Nullable String domain,
      @Nullable Instant at) {

    static Match of(MemoryMatch match) {
      return new Match(
          match.percent(),
          match.kind(),
          match.by(),
          match.source(),
          match.target(),
          match.unit(),
          match.who(),
          match.engine(),
          match.approvedBy(),
          match.domain(),
          match.at());
    }
  }

  /**
   * @param part {@code memory}, {@code terms} or {@code engines}
   * @param reason {@code late}, {@code failed}, {@code denied}, {@code refused}, {@code busy},
   *     {@code resting} or {@code off}
   */
  public record Absent(String part, String reason) {}

  static SuggestionsJson of(
      String segment, Sentence sentence, String language, Suggested suggested) {
    List<Absent> missing = new ArrayList<>();
    note("memory", suggested.memory(), missing);
    note("terms", suggested.terms(), missing);
    Part<Alternative> machine = suggested.machine();
    if (machine != null) {
      note("engines", machine, missing);
    }
    return new SuggestionsJson(
        segment,
        sentence.html(),
        sentence.from(),
        language,
        suggested.complete(),
        suggested.memory().items().stream().map(Match::of).toList(),
        suggested.terms().items(),
        machine == null ? null : machine.items(),
        List.copyOf(missing));
  }

  static void note(String part, Part<?> came, List<Absent> missing) {
    if (came instanceof Part.Missing<?>(Part.Why why)) {
      missing.add(new Absent(part, why.name().toLowerCase(Locale.ROOT)));
    }
  }
}
