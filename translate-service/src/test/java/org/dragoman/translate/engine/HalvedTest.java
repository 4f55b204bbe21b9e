package org.dragoman.translate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineAnswer.Translated;
import org.dragoman.translate.engine.EngineAnswer.Unavailable;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.Test;

/** How far one sentence can spoil the request it is in. */
class HalvedTest {

  private static final LanguagePair PAIR = new LanguagePair("es", "en");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-05-01T09:00:00Z"));
  private final FakeEngine engine = FakeEngine.upperCase("caps");
  private final RequestSize size = new RequestSize(50, 20_000);
  private final Engine halved = new Batches(new Halved(engine, size, now::get), size);

  @Test
  void a_refused_sentence_takes_no_other_with_it() {
    engine.answer(html -> html.contains("bad 7") ? refused(html) : upper(html));

    Translated answer = (Translated) ask(sentences("bad ", 40));

    assertThat(answer.targets()).filteredOn(one -> one.html() == null).hasSize(1);
    assertThat(answer.targets().get(7)).isEqualTo(Target.NONE);
    assertThat(answer.targets().get(8).html()).isEqualTo("BAD 8");
    assertThat(answer.refusal()).isEqualTo("odd text");
    assertThat(answer.brokenOff()).isNull();
    assertThat(engine.asked).hasSizeLessThan(15);
  }

  @Test
  void a_sentence_it_chokes_on_takes_no_other_with_it() {
    engine.answer(html -> html.contains("c") || html.contains("f") ? choked() : upper(html));

    Translated answer = (Translated) ask(List.of("a", "b", "c", "d", "e", "f", "g", "h"));

    assertThat(answer.targets())
        .extracting(Target::html)
        .containsExactly("A", "B", null, "D", "E", null, "G", "H");
    assertThat(answer.brokenOff()).isEqualTo(choked());
  }

  @Test
  void an_engine_that_is_down_is_not_asked_in_halves() {
    engine.answer(html -> new Unavailable("no connection"));

    assertThat(ask(List.of("a", "b"))).isEqualTo(new Unavailable("no connection"));
    assertThat(engine.asked).hasSize(1);
  }

  @Test
  void halving_ends_as_soon_as_the_engine_turns_out_to_be_down() {
    List<EngineAnswer> answers =
        new ArrayList<>(List.of(choked(), choked(), new Unavailable("no answer in time")));
    engine.answer(html -> answers.size() > 1 ? answers.removeFirst() : answers.getFirst());

    assertThat(ask(sentences("s", 32))).isEqualTo(new Unavailable("no answer in time"));
    assertThat(engine.asked).hasSizeLessThan(6);
  }

  @Test
  void what_refuses_everything_is_not_asked_without_end_and_loses_hardly_anything() {
    engine.answer(HalvedTest::refused);

    Translated answer = (Translated) ask(sentences("s", 50));

    assertThat(engine.asked).hasSizeLessThan(2 * Halved.MOST_IN_VAIN);
    assertThat(answer.brokenOff()).isEqualTo(Unavailable.failed("odd text"));
  }

  @Test
  void a_server_that_takes_less_than_we_thought_loses_nothing_and_is_asked_for_less_then() {
    engine.answer(
        html -> html.stream().mapToInt(String::length).sum() > 5_000 ? refused(html) : upper(html));
    List<String> article = sentences("x".repeat(400), 40);

    Translated first = (Translated) ask(article);
    engine.asked.clear();
    Translated second = (Translated) ask(article);

    assertThat(first.targets()).allMatch(one -> one.html() != null);
    assertThat(second.targets()).isEqualTo(first.targets());
    assertThat(engine.asked).hasSizeBetween(4, 6);
  }

  @Test
  void a_sentence_that_fails_again_and_again_is_refused_in_the_end() {
    engine.answer(html -> choked());
    for (int i = 0; i < 9; i++) {
      assertThat(ask(List.of("poison"))).isEqualTo(choked());
      now.updateAndGet(t -> t.plus(Duration.ofMinutes(3)));
    }
    now.updateAndGet(t -> t.plus(Duration.ofMinutes(3)));

    Translated answer = (Translated) ask(List.of("poison"));

    assertThat(answer.targets()).containsExactly(Target.NONE);
    assertThat(answer.refusal()).contains("10 times", "it answered 500");
    assertThat(ask(List.of("another"))).isEqualTo(choked());
  }

  private EngineAnswer ask(List<String> html) {
    return halved.translate(EngineRequest.of(PAIR, html));
  }

  private static List<String> sentences(String text, int count) {
    return IntStream.range(0, count).mapToObj(i -> text + i).toList();
  }

  private static Unavailable choked() {
    return Unavailable.failed("it answered 500");
  }

  private static EngineAnswer refused(List<String> html) {
    return new Translated(null, Collections.nCopies(html.size(), Target.NONE), "odd text");
  }

  private static EngineAnswer upper(List<String> html) {
    return new Translated(
        "m", html.stream().map(s -> new Target(s.toUpperCase(Locale.ROOT), List.of())).toList());
  }
}
