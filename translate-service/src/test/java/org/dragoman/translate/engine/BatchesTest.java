package org.dragoman.translate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineAnswer.Translated;
import org.dragoman.translate.engine.EngineAnswer.Unavailable;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.Test;

class BatchesTest {

  private static final LanguagePair PAIR = new LanguagePair("es", "en");

  private final FakeEngine engine = FakeEngine.upperCase("caps");

  @Test
  void an_article_is_cut_by_sentences_and_by_characters() {
    ask(2, 10, "a", "b", "c", "12345678", "123", "a sentence longer than a request");

    assertThat(engine.asked)
        .containsExactlyInAnyOrder(
            List.of("a", "b"),
            List.of("c", "12345678"),
            List.of("123"),
            List.of("a sentence longer than a request"));
  }

  @Test
  void answers_come_back_in_the_order_of_the_article() {
    assertThat(targets(ask(1, 100, "a", "b", "c"))).containsExactly("A", "B", "C");
  }

  @Test
  void a_request_that_is_refused_loses_no_other() {
    engine.answer(html ->
        html.contains("bad")
            ? new Translated(null, Collections.nCopies(html.size(), Target.NONE), "odd text")
            : new Translated("m", List.of(new Target("well", List.of()))));

    Translated answer = ask(1, 100, "a", "bad", "c");

    assertThat(targets(answer)).containsExactly("well", null, "well");
    assertThat(answer.refusal()).isEqualTo("odd text");
    assertThat(answer.brokenOff()).isNull();
  }

  @Test
  void what_was_translated_before_the_engine_went_down_is_kept() {
    engine.answer(html ->
        html.contains("late")
            ? new Unavailable("no connection")
            : new Translated("m", List.of(new Target("well", List.of()))));

    Translated answer = ask(1, 100, "a", "late");

    assertThat(targets(answer)).containsExactly("well", null);
    assertThat(answer.model()).isEqualTo("m");
    assertThat(answer.brokenOff()).isEqualTo(new Unavailable("no connection"));
  }

  @Test
  void if_none_got_through_the_engine_is_down() {
    engine.answer(html -> new Unavailable("no connection"));

    assertThat(batches(1, 100).translate(EngineRequest.of(PAIR, List.of("a", "b"))))
        .isEqualTo(new Unavailable("no connection"));
  }

  private Batches batches(int sentences, int characters) {
    return new Batches(engine, new RequestSize(sentences, characters));
  }

  private Translated ask(int sentences, int characters, String... html) {
    return (Translated)
        batches(sentences, characters).translate(EngineRequest.of(PAIR, List.of(html)));
  }

  private static List<String> targets(Translated answer) {
    return answer.targets().stream().map(Target::html).toList();
  }
}
