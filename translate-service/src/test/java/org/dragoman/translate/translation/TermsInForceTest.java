package org.dragoman.translate.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.translate.check.Checks;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineAnswer;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.Engines;
import org.dragoman.translate.engine.FakeEngine;
import org.dragoman.translate.glossary.Occurrence;
import org.dragoman.translate.glossary.Term;
import org.dragoman.translate.glossary.Terms;
import org.dragoman.translate.memory.FakeMemoryStore;
import org.dragoman.translate.memory.Memory;
import org.dragoman.translate.memory.Provenance;
import org.dragoman.translate.memory.Unit;
import org.dragoman.translate.segment.Segmenter;
import org.dragoman.translate.segment.Srx;
import org.junit.jupiter.api.Test;

class TermsInForceTest {

  private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");

  private final FakeMemoryStore memory = new FakeMemoryStore();
  private final Harbour terms = new Harbour();
  private final QuietJournal journal = new QuietJournal();

  @Test
  void the_terms_of_a_sentence_are_looked_for_once() {
    translate(FakeEngine.upperCase("caps"), "un puerto.", "un barco.");

    assertThat(terms.asked).containsExactlyInAnyOrder("un puerto.", "un barco.");
  }

  @Test
  void it_is_told_of_each_engines_sentence_whether_its_terms_came_out_as_they_should() {
    FakeEngine engine =
        new FakeEngine(
            "mixed",
            html ->
                new EngineAnswer.Translated(
                    "m",
                    List.of(
                        new Target("the harbour, a harbour.", List.of()),
                        new Target("the haven.", List.of()),
                        new Target("a boat.", List.of()))));

    translate(engine, "el puerto, un puerto.", "el puerto.", "un barco.");

    assertThat(journal.entries)
        .containsExactly(
            "mixed translated", "mixed terms kept 1 missed 0", "mixed terms kept 0 missed 1");
  }

  @Test
  void what_a_machine_made_under_other_terms_is_not_taken_from_the_memory() {
    memory.with(
        machine("un puerto.", "A port."),
        machine("el puerto.", "The harbour, a haven."),
        machine("dos puertos.", "Two harbours."),
        machine("un barco.", "A boat."));

    assertThat(
            translate(
                FakeEngine.upperCase("caps"),
                "un puerto.",
                "el puerto.",
                "dos puertos.",
                "un barco."))
        .extracting(Segment::target)
        .containsExactly("UN PUERTO.", "EL PUERTO.", "Two harbours.", "A boat.");
  }

  @Test
  void a_persons_unit_stands_and_a_finding_says_which_term_it_lacks() {
    memory.with(
        machine("un puerto.", "A harbour."),
        new Unit("1", "es", "en", "un puerto.", "A port.", "ana", NOW, null));

    Segment segment = translate(FakeEngine.upperCase("caps"), "un puerto.").getFirst();

    assertThat(segment.target()).isEqualTo("A port.");
    assertThat(segment.findings()).extracting(Finding::check).containsExactly("terms");
  }

  @Test
  void where_no_engine_translates_the_former_words_are_better_than_none_and_say_so() {
    memory.with(machine("un puerto.", "A port."));
    FakeEngine other = FakeEngine.upperCase("other");
    other.supports = false;

    Segment segment = translate(other, "un puerto.").getFirst();

    assertThat(segment.target()).isEqualTo("A port.");
    assertThat(segment.origin()).isInstanceOf(Origin.Memory.class);
    assertThat(segment.findings()).extracting(Finding::check).containsExactly("terms");
    assertThat(translate(FakeEngine.down("down"), "un puerto.").getFirst().target()).isNull();
  }

  private static Unit machine(String source, String target) {
    return new Unit(
        null,
        "es",
        "en",
        source,
        target,
        null,
        null,
        new Provenance(null, "old", "chief", NOW, null, null));
  }

  private List<Segment> translate(Engine engine, String... sentences) {
    Article article =
        Article.builder()
            .title("")
            .language("es", null)
            .body(java.util.Arrays.stream(sentences).<Block>map(Block.Paragraph::new).toList())
            .build();
    return new Translators(
            new Segmenter(Srx.standard()),
            new Memory(memory),
            (pair, outlet) -> terms,
            new Engines(List.of(engine)),
            new Checks(),
            () -> NOW,
            journal)
        .translate(new Task(article, "es", "en", null))
        .segments();
  }

  /** {@code puerto} is {@code harbour} and never {@code haven}. */
  private static final class Harbour implements Terms {

    private static final String SOURCE = "puerto";
    private static final Term TERM =
        new Term(new UUID(0, 1), SOURCE, List.of(), "harbour", List.of(), List.of("haven"), false);

    private final List<String> asked = new ArrayList<>();

    @Override
    public Integer version() {
      return 2;
    }

    @Override
    public List<Occurrence> in(String text) {
      asked.add(text);
      int at = text.indexOf(SOURCE);
      return at < 0 ? List.of() : List.of(new Occurrence(TERM, at, at + SOURCE.length()));
    }
  }
}
