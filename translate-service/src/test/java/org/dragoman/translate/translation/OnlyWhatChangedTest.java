package org.dragoman.translate.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.translate.engine.EngineAnswer;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.Engines;
import org.dragoman.translate.engine.FakeEngine;
import org.dragoman.translate.glossary.Occurrence;
import org.dragoman.translate.glossary.Term;
import org.dragoman.translate.glossary.Terms;
import org.dragoman.translate.memory.FakeMemoryStore;
import org.dragoman.translate.memory.Memory;
import org.dragoman.translate.memory.Unit;
import org.dragoman.translate.segment.Segmenter;
import org.dragoman.translate.segment.Srx;
import org.junit.jupiter.api.Test;

class OnlyWhatChangedTest {

  private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");

  private final FakeEngine engine = FakeEngine.upperCase("caps");
  private final FakeMemoryStore memory = new FakeMemoryStore();
  private Terms terms = Terms.NONE;
  private String language = "es";

  @Test
  void an_engine_sees_only_the_sentences_that_changed() {
    Earlier first = translate(article("uno uno.", "dos dos.", "tres tres."), Earlier.NONE);
    engine.asked.clear();

    Earlier second = translate(article("uno uno.", "dos y dos.", "tres tres."), first);

    assertThat(engine.asked).containsExactly(List.of("dos y dos."));
    assertThat(targets(second)).containsExactly("UNO UNO.", "DOS Y DOS.", "TRES TRES.");
  }

  @Test
  void a_moved_sentence_is_found_where_it_went() {
    Earlier first = translate(article("uno uno.", "dos dos."), Earlier.NONE);
    engine.asked.clear();

    assertThat(targets(translate(article("dos dos.", "uno uno."), first)))
        .containsExactly("DOS DOS.", "UNO UNO.");
    assertThat(engine.asked).isEmpty();
  }

  @Test
  void of_two_like_sentences_each_takes_the_words_it_had_in_its_place() {
    List<Segment> before =
        List.of(
            made("b0.s0", "uno uno.", "One."),
            made("b1.s0", "sí sí.", "Yes."),
            made("b2.s0", "dos dos.", "Two."),
            made("b3.s0", "sí sí.", "Aye."));

    Earlier after =
        translate(
            article("nuevo nuevo.", "uno uno.", "sí sí.", "dos dos.", "sí sí."),
            new Earlier(before, java.util.Map.of(), null));

    assertThat(targets(after)).containsExactly("NUEVO NUEVO.", "One.", "Yes.", "Two.", "Aye.");
  }

  @Test
  void a_persons_unit_that_came_since_is_better_than_what_a_machine_had() {
    Earlier first = translate(article("uno uno."), Earlier.NONE);
    memory.with(new Unit("1", "es", "en", "uno uno.", "One, one.", "ana", NOW, null));

    assertThat(targets(translate(article("uno uno."), first))).containsExactly("One, one.");
  }

  @Test
  void a_sentence_whose_terms_changed_is_translated_again_and_no_other() {
    terms = new OneTerm("puente", "bridge");
    Earlier first = translate(article("un puente.", "un barco."), Earlier.NONE);
    engine.asked.clear();
    terms = new OneTerm("puente", "crossing");

    translate(article("un puente.", "un barco."), first);

    assertThat(engine.asked).containsExactly(List.of("un puente."));
  }

  @Test
  void what_was_taken_for_another_language_is_translated_again_and_a_region_is_none() {
    language = "es-MX";
    Earlier first = translate(article("uno uno."), Earlier.NONE);
    language = "es";
    engine.asked.clear();
    translate(article("uno uno."), first);
    assertThat(engine.asked).isEmpty();

    language = "pt";
    translate(article("uno uno."), first);

    assertThat(engine.asked).containsExactly(List.of("uno uno."));
  }

  @Test
  void a_sentence_nobody_translated_is_tried_again() {
    engine.answer(html -> new EngineAnswer.Unavailable("closed"));
    Earlier first = translate(article("uno uno."), Earlier.NONE);
    engine.answer(html ->
        new EngineAnswer.Translated(
            null, html.stream().map(s -> new Target("One.", List.of())).toList()));

    assertThat(targets(translate(article("uno uno."), first))).containsExactly("One.");
  }

  @Test
  void what_the_engine_said_of_its_words_is_kept_and_the_checks_are_made_anew() {
    Finding unknown = new Finding("unknown-words", Severity.WARNING, "It did not know: uno.");
    engine.answer(html ->
        new EngineAnswer.Translated(
            null, html.stream().map(s -> new Target("1 3", List.of(unknown))).toList()));
    Earlier first = translate(article("uno 2."), Earlier.NONE);

    Earlier second = translate(article("uno 2.", "otra más."), first);

    assertThat(second.segments().getFirst().findings())
        .isEqualTo(first.segments().getFirst().findings())
        .extracting(Finding::check)
        .startsWith("unknown-words")
        .contains("numbers");
  }

  private Earlier translate(Article article, Earlier before) {
    Begun begun =
        new Translators(
                new Segmenter(Srx.standard()),
                new Memory(memory),
                (pair, outlet) -> terms,
                new Engines(List.of(engine)),
                new org.dragoman.translate.check.Checks(),
                () -> NOW,
                new QuietJournal())
            .begin(
                new Task(article, language, "en", null, new Former(Earlier.NONE, before, false)));
    return begun.remember(begun.finish());
  }

  private static List<String> targets(Earlier translation) {
    return translation.segments().stream().map(Segment::target).toList();
  }

  private static Segment made(String id, String source, String target) {
    return new Segment(
        id, 0, source, target, false, List.of(), new Origin.Machine("old", null, null, NOW));
  }

  private static Article article(String... sentences) {
    return Article.builder()
        .title("")
        .language("es", null)
        .body(java.util.Arrays.stream(sentences).<Block>map(Block.Paragraph::new).toList())
        .build();
  }

  private record OneTerm(String source, String target) implements Terms {
    @Override
    public Integer version() {
      return 1;
    }

    @Override
    public List<Occurrence> in(String text) {
      int at = text.indexOf(source);
      Term term = new Term(new UUID(0, 1), source, List.of(), target, List.of(), List.of(), false);
      return at < 0 ? List.of() : List.of(new Occurrence(term, at, at + source.length()));
    }
  }
}
