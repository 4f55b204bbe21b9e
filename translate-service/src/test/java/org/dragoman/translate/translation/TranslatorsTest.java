package org.dragoman.translate.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.TextSlot;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.contracts.translation.TranslatedArticle;
import org.dragoman.translate.check.Checks;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineAnswer;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.Engines;
import org.dragoman.translate.engine.FakeEngine;
import org.dragoman.translate.glossary.Terms;
import org.dragoman.translate.memory.FakeMemoryStore;
import org.dragoman.translate.memory.Memory;
import org.dragoman.translate.memory.Unit;
import org.dragoman.translate.segment.Segmenter;
import org.dragoman.translate.segment.Srx;
import org.junit.jupiter.api.Test;

class TranslatorsTest {

  private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");

  private static final Article ARTICLE =
      Article.builder()
          .title("uno")
          .language("es", null)
          .keywords(List.of("2026"))
          .body(
              List.of(
                  new Block.Paragraph("dos. tres <em>cuatro</em>."),
                  new Block.ListBlock(true, List.of("cinco")),
                  new Block.Embed("https://example.org/film")))
          .build();

  private final FakeMemoryStore store =
      new FakeMemoryStore().with(new Unit("1", "es", "en", "uno", "One", "ana", NOW, null));

  @Test
  void the_memory_comes_first_and_engines_get_the_rest() {
    FakeEngine engine = FakeEngine.upperCase("caps");

    Attempt attempt = translate(ARTICLE, "es", engine);

    assertThat(attempt).isInstanceOf(Attempt.Complete.class);
    assertThat(engine.asked).containsExactly(List.of("dos. tres <em>cuatro</em>.", "cinco"));
    assertThat(attempt.segments())
        .extracting(Segment::id, segment -> segment.origin().getClass().getSimpleName())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("title.s0", "Memory"),
            org.assertj.core.groups.Tuple.tuple("b0.s0", "Machine"),
            org.assertj.core.groups.Tuple.tuple("b1.i0.s0", "Machine"),
            org.assertj.core.groups.Tuple.tuple("k0.s0", "Source"));
  }

  @Test
  void the_translation_has_the_blocks_of_the_original() {
    Attempt attempt = translate(ARTICLE, "es", FakeEngine.upperCase("caps"));

    Article english = TranslatedArticle.of(ARTICLE, "en", attempt.segments());

    assertThat(english.body())
        .extracting(block -> block.getClass().getSimpleName())
        .containsExactly("Paragraph", "ListBlock", "Embed");
    assertThat(TextSlot.of(english))
        .extracting(TextSlot::address)
        .isEqualTo(TextSlot.of(ARTICLE).stream().map(TextSlot::address).toList());
  }

  @Test
  void an_article_in_the_target_language_stays_as_it_is() {
    FakeEngine engine = FakeEngine.upperCase("caps");

    Attempt attempt = translate(ARTICLE, "en-GB", engine);

    assertThat(engine.asked).isEmpty();
    assertThat(attempt.segments()).extracting(Segment::origin).containsOnly(new Origin.Source());
  }

  @Test
  void while_an_engine_is_down_the_next_one_is_asked() {
    Attempt attempt =
        translate(ARTICLE, "es", FakeEngine.down("first"), FakeEngine.upperCase("second"));

    assertThat(attempt).isInstanceOf(Attempt.Complete.class);
    assertThat(attempt.segments().get(1).origin())
        .isEqualTo(new Origin.Machine("second", "m1", null, NOW));
  }

  @Test
  void if_all_that_could_help_are_down_the_article_waits_and_says_for_whom() {
    Attempt attempt = translate(ARTICLE, "es", FakeEngine.down("first"));

    assertThat(attempt)
        .isInstanceOfSatisfying(
            Attempt.Waiting.class,
            waiting -> assertThat(waiting.reason()).isEqualTo("first: no connection"));
    assertThat(attempt.segments().get(1))
        .extracting(Segment::target, Segment::origin)
        .containsExactly(null, new Origin.Untranslated("first: no connection"));
  }

  @Test
  void without_an_engine_for_the_pair_there_is_nothing_to_wait_for() {
    FakeEngine other = FakeEngine.down("other");
    other.supports = false;

    Attempt attempt = translate(ARTICLE, "es", other);

    assertThat(attempt).isInstanceOf(Attempt.Complete.class);
    assertThat(attempt.segments().get(1).origin())
        .isEqualTo(new Origin.Untranslated("no engine translates es → en"));
  }

  @Test
  void an_engine_that_loses_a_sentence_leaves_it_untranslated() {
    FakeEngine lossy =
        new FakeEngine(
            "lossy",
            html ->
                new EngineAnswer.Translated(
                    null, html.stream().map(s -> new Target(null, List.of())).toList()));

    assertThat(translate(ARTICLE, "es", lossy).segments().get(1).origin())
        .isEqualTo(new Origin.Untranslated("lossy gave no translation of this sentence"));
  }

  @Test
  void checks_hang_on_the_segment() {
    FakeEngine wrong =
        new FakeEngine(
            "wrong",
            html ->
                new EngineAnswer.Translated(
                    null, html.stream().map(s -> new Target("99", List.of())).toList()));

    assertThat(translate(ARTICLE, "es", wrong).segments().get(2).findings())
        .extracting(Finding::check)
        .containsOnly("numbers");
  }

  @Test
  void an_article_in_no_known_language_is_untranslated() {
    assertThat(translate(ARTICLE, "und", FakeEngine.upperCase("caps")).segments().get(0).origin())
        .isEqualTo(new Origin.Untranslated("the language of the article is unknown"));
  }

  @Test
  void a_similar_sentence_never_takes_an_engines_place_and_says_so_where_there_is_none() {
    store.with(
        new Unit("2", "es", "en", "tres cuatro cinco siete.", "3, 4, 5, 7.", "ana", NOW, null));
    Article article =
        Article.builder()
            .language("es", null)
            .body(List.of(new Block.Paragraph("tres cuatro cinco ocho.")))
            .build();

    assertThat(translate(article, "es", FakeEngine.upperCase("caps")).segments().getFirst())
        .extracting(Segment::target)
        .isEqualTo("TRES CUATRO CINCO OCHO.");
    assertThat(translate(article, "es", FakeEngine.down("down")).segments().getFirst().target())
        .isNull();
    Segment last = translate(article, "es").segments().getFirst();
    assertThat(last.target()).isEqualTo("3, 4, 5, 7.");
    assertThat(last.origin())
        .isInstanceOfSatisfying(
            Origin.Memory.class, origin -> assertThat(origin.match()).isEqualTo(75));
    assertThat(last.findings())
        .filteredOn(finding -> finding.check().equals("fuzzy"))
        .containsExactly(
            new Finding(
                "fuzzy",
                Finding.Severity.WARNING,
                "Translated from a similar sentence that says “siete” for “ocho”.",
                new Finding.Place(Finding.Side.SOURCE, 18, 22)));
  }

  @Test
  void a_machines_unit_is_taken_once_an_editor_has_approved_it() {
    store.with(machine("dos.", null), machine("cinco", "chief"));

    List<Segment> segments = translate(ARTICLE, "es", FakeEngine.upperCase("caps")).segments();

    assertThat(segments)
        .filteredOn(segment -> segment.source().equals("cinco"))
        .extracting(Segment::origin)
        .containsExactly(
            new Origin.Memory(95, machine("cinco", "chief").id().toString(), null, "old", NOW));
    assertThat(segments)
        .filteredOn(segment -> segment.source().startsWith("dos."))
        .extracting(segment -> segment.origin().getClass().getSimpleName())
        .containsOnly("Machine");
  }

  private static Unit machine(String source, String approvedBy) {
    return new Unit(
        null,
        "es",
        "en",
        source,
        "old " + source,
        null,
        null,
        new org.dragoman.translate.memory.Provenance(null, "old", approvedBy, NOW, null, null));
  }

  private Attempt translate(Article article, String from, Engine... engines) {
    return new Translators(
            new Segmenter(Srx.standard()),
            new Memory(store),
            (pair, outlet) -> Terms.NONE,
            new Engines(List.of(engines)),
            new Checks(),
            () -> NOW,
            new QuietJournal())
        .translate(new Task(article, from, "en", null));
  }
}
