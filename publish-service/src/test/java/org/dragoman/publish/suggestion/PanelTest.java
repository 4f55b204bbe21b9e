package org.dragoman.publish.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.publish.suggestion.Part.Given;
import org.dragoman.publish.suggestion.Part.Missing;
import org.dragoman.publish.suggestion.Part.Why;
import org.junit.jupiter.api.Test;

class PanelTest {
  private static final Instant DAY = Instant.parse("2026-05-01T22:00:00Z");
  private static final Sentence SENTENCE =
      new Sentence("ar", "en", "harbour", "الميناء مفتوح.", "", "");

  @Test
  void a_match_says_who_made_it_and_when_and_shows_the_other_sentence_only_if_it_is_another() {
    Panel panel =
        panel(
            new Suggested(
                given(
                    match("exact", 100, SENTENCE.html(), "Robin Vale", null, null),
                    match("fuzzy", 71, "الميناء مغلق.", null, "apertium", "mira")),
                given(),
                null));

    assertThat(panel.matches())
        .extracting(Panel.Row::percent, Panel.Row::by, Panel.Row::words, Panel.Row::source)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(100, "human", "Robin Vale, 1 May 2026", null),
            org.assertj.core.groups.Tuple.tuple(
                71,
                "machine",
                "made by a machine: apertium, approved by mira, 1 May 2026",
                "الميناء مغلق."));
    assertThat(panel.from().direction()).isEqualTo("rtl");
    assertThat(panel.ask()).isEqualTo("/desk/x?machine=true");
    assertThat(panel.notes()).isEmpty();
  }

  @Test
  void a_term_says_what_to_write_and_what_not() {
    Panel panel =
        panel(
            new Suggested(
                given(),
                given(
                    new GlossaryTerm(
                        "e1",
                        "الميناء",
                        0,
                        7,
                        "ميناء",
                        "harbour",
                        List.of("port"),
                        List.of("haven"),
                        false,
                        "as agreed"),
                    new GlossaryTerm(
                        "e2", "Sur", 9, 12, "Sur", "Sur", List.of(), List.of(), true, null)),
                null));

    assertThat(panel.terms())
        .containsExactly(
            new Panel.TermRow("e1", "الميناء", "harbour, port", "haven", "as agreed"),
            new Panel.TermRow("e2", "Sur", "Sur (stays as it is)", "", ""));
    assertThat(panel.empty()).isFalse();
  }

  @Test
  void engines_that_were_silent_are_named_and_not_asked_again() {
    Finding finding = new Finding("numbers", Severity.WARNING, "12 is gone.");
    Panel panel =
        panel(
            new Suggested(
                given(),
                given(),
                given(
                    new Alternative("deepl", "m2", "fr", "The harbour.", List.of(finding), null),
                    new Alternative("own", null, null, null, List.of(), "own: no connection"))));

    assertThat(panel.alternatives())
        .containsExactly(
            new Panel.MachineRow("deepl m2, through French", "The harbour.", List.of(finding)));
    assertThat(panel.silent()).containsExactly("own: no connection");
    assertThat(panel.ask()).isNull();
    assertThat(panel.empty()).isFalse();
  }

  @Test
  void a_finding_about_words_on_both_sides_is_said_once() {
    Finding there =
        new Finding(
            "unknown",
            Severity.WARNING,
            "Nobody knows: Sur.",
            new Finding.Place(Finding.Side.SOURCE, 0, 3));
    Finding here =
        new Finding(
            "unknown",
            Severity.WARNING,
            "Nobody knows: Sur.",
            new Finding.Place(Finding.Side.TARGET, 4, 7));

    Panel panel =
        panel(
            new Suggested(
                given(),
                given(),
                given(new Alternative("own", null, "es", "The Sur.", List.of(there, here), null))));

    assertThat(panel.alternatives().getFirst().findings())
        .containsExactly(new Finding("unknown", Severity.WARNING, "Nobody knows: Sur."));
  }

  @Test
  void what_is_missing_is_said_once_and_is_not_called_nothing() {
    Panel late = panel(Suggested.late());

    assertThat(late.notes()).singleElement().asString().contains("late");
    assertThat(late.empty()).isFalse();
    for (Why why : Why.values()) {
      assertThat(panel(Suggested.missing(why, true)).notes()).hasSize(1);
    }
  }

  @Test
  void nothing_and_not_everything_are_told_apart() {
    assertThat(panel(new Suggested(given(), given(), null)).empty()).isTrue();

    Panel cut = panel(new Suggested(new Given<>(List.of(), false), given(), null));
    assertThat(cut.empty()).isFalse();
    assertThat(cut.notes()).singleElement().asString().contains("no time");

    assertThat(panel(new Suggested(given(), given(), given())).notes())
        .containsExactly("No engine translates between these languages.");
    assertThat(panel(new Suggested(given(), given(), new Missing<Alternative>(Why.LATE))).notes())
        .singleElement()
        .asString()
        .contains("late");
  }

  @Test
  void what_comes_from_elsewhere_is_cut_down_to_the_inline_subset() {
    MemoryMatch match = match("exact", 100, "<b onclick=x>a</b>", "x", null, null);
    Alternative alternative =
        new Alternative(
            "e", null, null, "<script>x</script><em>b</em><img src=y>", List.of(), null);

    assertThat(match.source()).isEqualTo("a");
    assertThat(alternative.target()).isEqualTo("<em>b</em>");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> match("exact", 101, "a", null, null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Alternative("e", null, null, null, List.of(), null));
  }

  private static MemoryMatch match(
      String kind, int percent, String source, String who, String engine, String approvedBy) {
    return new MemoryMatch(
        kind, percent, source, "The harbour is open.", "u1", who, engine, approvedBy, null, DAY);
  }

  @SafeVarargs
  private static <T> Part<T> given(T... items) {
    return new Given<>(List.of(items), true);
  }

  private static Panel panel(Suggested suggested) {
    return Panel.of("/desk/x", "b0.s0", SENTENCE, suggested);
  }
}
