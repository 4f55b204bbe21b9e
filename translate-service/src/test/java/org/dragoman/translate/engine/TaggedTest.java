package org.dragoman.translate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineAnswer.Translated;
import org.dragoman.translate.engine.EngineRequest.Example;
import org.dragoman.translate.engine.EngineRequest.Sentence;
import org.dragoman.translate.glossary.Occurrence;
import org.dragoman.translate.glossary.Term;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.Test;

class TaggedTest {

  private static final LanguagePair PAIR = new LanguagePair("es", "en");
  private static final String LINK = "Ver <a href=\"https://example.org/a\">esto</a>.";
  private static final Term TERM =
      new Term(UUID.randomUUID(), "uno", List.of(), "one", List.of(), List.of(), false);

  private final List<Sentence> asked = new ArrayList<>();

  @Test
  void addresses_never_reach_the_engine_and_come_back_by_number() {
    Target target = ask(Tagged.Form.HTML, LINK, sent -> sent.replace("esto", "this")).getFirst();

    assertThat(asked.getFirst().html()).isEqualTo("Ver <a id=\"g1\">esto</a>.");
    assertThat(target)
        .isEqualTo(new Target("Ver <a href=\"https://example.org/a\">this</a>.", List.of()));
  }

  @Test
  void an_engine_that_reads_text_gets_tags() {
    ask(Tagged.Form.TAGS, LINK, sent -> sent);

    assertThat(asked.getFirst().html()).isEqualTo("Ver <g1>esto</g1>.");
  }

  @Test
  void a_link_the_engine_lost_is_flagged_and_one_it_made_up_is_gone() {
    Target target =
        ask(Tagged.Form.HTML, LINK, _ -> "See <a href=\"https://evil.example/\"><b>this</b></a>")
            .getFirst();

    assertThat(target.html()).isEqualTo("See <a href=\"https://example.org/a\">this</a>");
    assertThat(target.findings()).extracting(Finding::check).containsExactly("markup");
  }

  @Test
  void terms_keep_their_place_and_examples_lose_their_markup() {
    Sentence sentence =
        new Sentence(
            "<br>uno <em>dos</em>",
            List.of(new Occurrence(TERM, 1, 4)),
            List.of(new Example(LINK, LINK, 80)));

    ask(Tagged.Form.TAGS, sentence, sent -> sent);

    assertThat(asked)
        .containsExactly(
            new Sentence(
                "uno <g1>dos</g1>",
                List.of(new Occurrence(TERM, 0, 3)),
                List.of(new Example("Ver esto.", "Ver esto.", 80))));
  }

  @Test
  void an_engine_that_answers_tags_without_words_answered_nothing() {
    assertThat(ask(Tagged.Form.HTML, LINK, _ -> "<a id=\"g1\"></a>")).containsExactly(Target.NONE);
  }

  private List<Target> ask(Tagged.Form form, String html, UnaryOperator<String> engine) {
    return ask(form, new Sentence(html, List.of(), List.of()), engine);
  }

  private List<Target> ask(Tagged.Form form, Sentence sentence, UnaryOperator<String> engine) {
    EngineAnswer answer =
        new Tagged(new Scripted(engine), form)
            .translate(new EngineRequest(PAIR, List.of(sentence)));
    return ((Translated) answer).targets();
  }

  private final class Scripted implements Engine {
    private final UnaryOperator<String> words;

    Scripted(UnaryOperator<String> words) {
      this.words = words;
    }

    @Override
    public String name() {
      return "scripted";
    }

    @Override
    public boolean supports(LanguagePair pair) {
      return true;
    }

    @Override
    public EngineAnswer translate(EngineRequest request) {
      asked.addAll(request.sentences());
      return new Translated(
          null,
          request.html().stream().map(words).map(html -> new Target(html, List.of())).toList());
    }

    @Override
    public EngineStatus status() {
      return new EngineStatus(name(), true, null, List.of());
    }
  }
}
