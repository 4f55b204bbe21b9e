package org.dragoman.publish.suggestion;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.publish.site.Direction;
import org.dragoman.publish.suggestion.Part.Why;
import org.jspecify.annotations.Nullable;

/**
 * Help with a sentence as the desk shows it beside the sentence.
 *
 * @param segment id of the sentence's segment
 * @param ask where the engines are asked; null where they have been, or cannot help
 * @param silent engines that gave nothing, a sentence each
 * @param notes what did not come, for the editor
 * @param empty whether all came, and there is nothing
 */
public record Panel(
    String segment,
    Side from,
    Side to,
    @Nullable String ask,
    List<Row> matches,
    List<TermRow> terms,
    List<MachineRow> alternatives,
    List<String> silent,
    List<String> notes,
    boolean empty) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  /**
   * @param language BCP 47
   */
  public record Side(String language, String direction) {
    static Side of(String language) {
      return new Side(language, Direction.of(language));
    }
  }

  /**
   * @param by {@code human} or {@code machine}
   * @param words who made it, and when
   * @param target inline HTML
   * @param source of the unit, inline HTML; null where it is the sentence itself
   */
  public record Row(int percent, String by, String words, String target, @Nullable String source) {}

  /**
   * @param use what it is to be called
   * @param forbidden what it is not to be called; empty if nothing
   */
  public record TermRow(String entry, String words, String use, String forbidden, String note) {
    static TermRow of(String words, GlossaryTerm term) {
      String use =
          Stream.concat(Stream.of(term.target()), term.targetForms().stream())
              .collect(Collectors.joining(", "));
      return new TermRow(
          term.entry(),
          words,
          term.keep() ? term.target() + " (stays as it is)" : use,
          String.join(", ", term.forbidden()),
          term.note() == null ? "" : term.note());
    }
  }

  /**
   * @param target inline HTML
   * @param findings each once, whatever words they are about
   */
  public record MachineRow(String words, String target, List<Finding> findings) {}

  public static Panel of(String address, String segment, Sentence sentence, Suggested suggested) {
    Part<Alternative> machine = suggested.machine();
    List<Alternative> said = machine == null ? List.of() : machine.items();
    List<MachineRow> alternatives = said.stream().flatMap(Panel::made).toList();
    List<String> silent = said.stream().map(Alternative::reason).filter(Objects::nonNull).toList();
    boolean nothing = suggested.memory().items().isEmpty() && suggested.terms().items().isEmpty();
    return new Panel(
        segment,
        Side.of(sentence.from()),
        Side.of(sentence.to()),
        machine == null && sentence.translatable() ? address + "?machine=true" : null,
        suggested.memory().items().stream().map(match -> row(match, sentence)).toList(),
        suggested.terms().items().stream()
            .map(term -> TermRow.of(term.words(), term))
            .distinct()
            .toList(),
        alternatives,
        silent,
        notes(suggested, said),
        nothing && alternatives.isEmpty() && silent.isEmpty() && suggested.complete());
  }

  private static Row row(MemoryMatch match, Sentence sentence) {
    return new Row(
        match.percent(),
        match.by(),
        words(match),
        match.target(),
        match.kind().equals("fuzzy") || !match.source().equals(sentence.html())
            ? match.source()
            : null);
  }

  private static String words(MemoryMatch match) {
    String maker =
        match.engine() != null
            ? "made by a machine: "
                + match.engine()
                + (match.approvedBy() == null ? "" : ", approved by " + match.approvedBy())
            : match.who() == null ? "a person" : match.who();
    return maker + day(match.at());
  }

  private static String day(@Nullable Instant at) {
    return at == null ? "" : ", " + DAY.format(at);
  }

  private static Stream<MachineRow> made(Alternative alternative) {
    String target = alternative.target();
    if (target == null) {
      return Stream.of();
    }
    String via = alternative.via();
    String words =
        alternative.engine()
            + (alternative.model() == null ? "" : " " + alternative.model())
            + (via == null
                ? ""
                : ", through " + Locale.forLanguageTag(via).getDisplayName(Locale.ENGLISH));
    List<Finding> said =
        alternative.findings().stream()
            .map(finding -> new Finding(finding.check(), finding.severity(), finding.text()))
            .distinct()
            .toList();
    return Stream.of(new MachineRow(words, target, said));
  }

  private static List<String> notes(Suggested suggested, List<Alternative> said) {
    List<String> notes = new ArrayList<>(suggested.reasons().stream().map(Panel::told).toList());
    if (notes.isEmpty() && !suggested.complete()) {
      notes.add("There was no time to look through the whole memory; there may be more.");
    }
    if (suggested.machine() instanceof Part.Given<Alternative> && said.isEmpty()) {
      notes.add("No engine translates between these languages.");
    }
    return notes.stream().distinct().toList();
  }

  private static String told(Why why) {
    return switch (why) {
      case LATE -> "The answer is late. Go on without, or ask again.";
      case FAILED, RESTING -> "translate-service does not answer just now. Go on without.";
      case BUSY -> "Too many ask at the same time. Ask again in a moment.";
      case REFUSED -> "translate-service does not take this sentence.";
      case DENIED ->
          "translate-service does not take the desk's key. Whoever runs it can mend that.";
      case OFF -> "Suggestions are not set up. Whoever runs the desk can do that.";
    };
  }
}
