package org.dragoman.translate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineAnswer.Translated;
import org.dragoman.translate.engine.EngineRequest.Sentence;
import org.dragoman.translate.engine.HeldTerms.Form;
import org.dragoman.translate.engine.TermGuard.Enforcement;
import org.dragoman.translate.glossary.Occurrence;
import org.dragoman.translate.glossary.Term;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.Test;

class TermGuardTest {

  private static final Term TOWN = term("Rías", "Rías", true);
  private static final Term PORT = term("puerto & dársena", "port & basin", false);

  @Test
  void a_term_leaves_as_a_word_no_language_has_and_comes_back_as_the_glossary_has_it() {
    FakeEngine engine = echo();

    Target target =
        translate(engine, Enforcement.ALL, "El puerto &amp; dársena de <em>Rías</em>.", PORT, TOWN);

    assertThat(engine.asked).containsExactly(List.of("El Zqaax de <em>Zqabx</em>."));
    assertThat(target.html()).isEqualTo("El port &amp; basin de <em>Rías</em>.");
  }

  @Test
  void of_names_only_names_are_held_and_of_none_nothing_is() {
    FakeEngine engine = echo();

    translate(engine, Enforcement.NAMES, "El puerto &amp; dársena de Rías.", PORT, TOWN);
    translate(engine, Enforcement.FLAG, "El puerto &amp; dársena de Rías.", PORT, TOWN);

    assertThat(engine.asked)
        .containsExactly(
            List.of("El puerto &amp; dársena de Zqaax."),
            List.of("El puerto &amp; dársena de Rías."));
  }

  @Test
  void an_engine_that_obeys_marks_gets_the_translation_itself() {
    FakeEngine engine = echo();

    Target target =
        translate(engine, Form.NOT_TRANSLATED, Enforcement.ALL, "Puerto & dársena abre.", PORT);

    assertThat(engine.asked)
        .containsExactly(List.of("<span translate=\"no\">Port &amp; basin</span> abre."));
    assertThat(target.html()).isEqualTo("Port &amp; basin abre.");
  }

  @Test
  void a_sentence_whose_term_is_lost_is_translated_once_more_with_its_own_words() {
    FakeEngine engine =
        new FakeEngine(
            "lossy",
            html ->
                new Translated(
                    null,
                    html.stream()
                        .map(one -> new Target(one.replace("Zqaax", "Zqa ax"), List.of()))
                        .toList()));

    Target target = translate(engine, Enforcement.ALL, "El alcalde de Rías.", TOWN);

    assertThat(engine.asked)
        .containsExactly(List.of("El alcalde de Zqaax."), List.of("El alcalde de Rías."));
    assertThat(target.html()).isEqualTo("El alcalde de Rías.");
  }

  @Test
  void tags_within_a_term_and_parts_of_words_are_left_alone() {
    FakeEngine engine = echo();
    Term arabic = term("الميناء", "port", true);

    translate(engine, Enforcement.ALL, "El puerto &amp; <em>dársena</em>.", PORT);
    new TermGuard(engine, Enforcement.ALL, Form.WORD)
        .translate(
            new EngineRequest(
                new LanguagePair("ar", "en"),
                List.of(
                    new Sentence("والميناء", List.of(new Occurrence(arabic, 1, 8)), List.of()))));

    assertThat(engine.asked)
        .containsExactly(List.of("El puerto &amp; <em>dársena</em>."), List.of("والميناء"));
  }

  @Test
  void without_terms_the_engine_is_asked_as_it_would_be() {
    FakeEngine engine = FakeEngine.down("down");

    EngineAnswer answer =
        new TermGuard(engine, Enforcement.ALL, Form.WORD)
            .translate(EngineRequest.of(new LanguagePair("es", "en"), List.of("uno")));

    assertThat(answer).isInstanceOf(EngineAnswer.Unavailable.class);
  }

  private static FakeEngine echo() {
    return new FakeEngine(
        "echo",
        html ->
            new Translated(null, html.stream().map(one -> new Target(one, List.of())).toList()));
  }

  private static Target translate(
      Engine engine, Enforcement enforcement, String html, Term... terms) {
    return translate(engine, Form.WORD, enforcement, html, terms);
  }

  private static Target translate(
      Engine engine, Form form, Enforcement enforcement, String html, Term... terms) {
    String text = PlainText.fromInline(html);
    List<Occurrence> found = new ArrayList<>();
    for (Term term : terms) {
      int at =
          text.toLowerCase(java.util.Locale.ROOT)
              .indexOf(term.source().toLowerCase(java.util.Locale.ROOT));
      found.add(new Occurrence(term, at, at + term.source().length()));
    }
    EngineAnswer answer =
        new TermGuard(engine, enforcement, form)
            .translate(
                new EngineRequest(
                    new LanguagePair("es", "en"), List.of(new Sentence(html, found, List.of()))));
    return ((Translated) answer).targets().getFirst();
  }

  private static Term term(String source, String target, boolean keep) {
    return new Term(UUID.randomUUID(), source, List.of(), target, List.of(), List.of(), keep);
  }
}
