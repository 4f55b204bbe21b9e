package org.dragoman.translate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineAnswer.Translated;
import org.dragoman.translate.engine.EngineAnswer.Unavailable;
import org.dragoman.translate.engine.EngineAnswer.Usage;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.Test;

/** What engines are asked and cost, and what happens when that was enough. */
class TallyTest {

  private static final LanguagePair PAIR = new LanguagePair("es", "en");
  private static final Price PRICE =
      new Price(new BigDecimal("20"), new BigDecimal("1"), new BigDecimal("4"));

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-05-31T23:00:00Z"));
  private final Tally tally = new Tally(now::get);
  private final FakeEngine engine = FakeEngine.upperCase("e");
  private final Kept store = new Kept();

  @Test
  void an_engine_that_says_nothing_is_reckoned_by_what_was_sent() {
    guarded(null).translate(request("años"));

    assertThat(tally.today("e")).isEqualTo(new Totals(1, 4, 4, 0, 0, new BigDecimal("0.000080")));
  }

  @Test
  void an_engine_that_says_what_it_bills_is_reckoned_by_that() {
    engine.answer(html ->
        new Translated(
            "m", List.of(new Target("x", List.of())), null, null, new Usage(1000, 2000, 500)));

    guarded(null).translate(request("a"));

    assertThat(tally.month("e"))
        .isEqualTo(new Totals(1, 1, 1000, 2000, 500, new BigDecimal("0.024000")));
  }

  @Test
  void a_call_that_failed_costs_nothing() {
    engine.answer(html -> new Unavailable("no connection"));

    guarded(null).translate(request("a"));

    assertThat(tally.today("e")).isEqualTo(Totals.NONE);
  }

  @Test
  void a_spent_budget_ends_the_calls_until_the_next_month() {
    Engine guarded = guarded(new BigDecimal("0.00002"));
    guarded.translate(request("a"));

    assertThat(guarded.translate(request("b")))
        .isEqualTo(
            new Unavailable("its budget of 0.00002 for 2026-05 is spent", Duration.ofHours(1)));
    assertThat(guarded.status().up()).isFalse();
    assertThat(guarded.status().reason()).contains("is spent");
    now.updateAndGet(t -> t.plus(Duration.ofHours(1)));
    assertThat(guarded.translate(request("c"))).isInstanceOf(Translated.class);
    assertThat(engine.asked).hasSize(2);
  }

  @Test
  void an_article_of_many_requests_ends_where_the_budget_does() {
    Engine guarded = guarded(new BigDecimal("0.00005"));

    Translated answer =
        (Translated) guarded.translate(EngineRequest.of(PAIR, Collections.nCopies(300, "a")));

    assertThat(engine.asked).hasSizeLessThan(4);
    assertThat(answer.brokenOff())
        .isEqualTo(
            new Unavailable("its budget of 0.00005 for 2026-05 is spent", Duration.ofHours(1)));
  }

  @Test
  void a_refusal_costs_nothing() {
    engine.answer(html -> new Translated(null, List.of(Target.NONE), "it answered 413"));

    guarded(null).translate(request("a"));

    assertThat(tally.today("e").cost()).isEqualByComparingTo("0");
    assertThat(tally.today("e").billed()).isZero();
  }

  @Test
  void that_our_pace_or_budget_is_used_up_is_no_trouble_of_the_engine() {
    Policy slow = new Policy(1, null, 1, 10, 1000, 0, PRICE, null);
    Guards.Guarded guarded = under(slow);
    guarded.engine().translate(request("a"));

    assertThat(guarded.engine().translate(request("b")))
        .isEqualTo(new Unavailable("its rate limit is used up", Duration.ofMinutes(1)));
    assertThat(guarded.circuit().state()).isEqualTo(new CircuitState.Closed());
  }

  @Test
  void what_others_spent_counts_once_it_was_saved_here() {
    Tally.Line line = new Tally.Line(LocalDate.of(2026, 5, 2), "e", "es-en", "");
    store.kept.put(line, new Totals(1, 1, 1, 0, 0, new BigDecimal("5")));
    guarded(null).translate(request("a"));

    tally.save(store);

    assertThat(tally.month("e").cost()).isEqualByComparingTo("5.00002");
    assertThat(tally.today("e").calls()).isEqualTo(1);
    tally.save(store);
    assertThat(tally.month("e").calls()).isEqualTo(2);
  }

  @Test
  void what_could_not_be_saved_is_saved_later() {
    guarded(null).translate(request("a"));
    store.broken = true;
    assertThatThrownBy(() -> tally.save(store)).hasMessage("away");
    assertThat(tally.today("e").calls()).isEqualTo(1);
    store.broken = false;

    tally.save(store);

    assertThat(store.kept).hasSize(1);
    assertThat(tally.today("e").calls()).isEqualTo(1);
  }

  private Engine guarded(BigDecimal budget) {
    return under(new Policy(1, null, null, 10, 1000, 0, PRICE, budget)).engine();
  }

  private Guards.Guarded under(Policy policy) {
    return new Guards(
            new Circuit.Rests(Duration.ofSeconds(5), Duration.ofSeconds(60)),
            now::get,
            new Recoveries(),
            tally,
            CallMeter.NONE)
        .around(engine, policy, Tagged.Form.HTML, bare -> bare);
  }

  private static EngineRequest request(String sentence) {
    return EngineRequest.of(PAIR, List.of(sentence));
  }

  private static final class Kept implements Tally.Store {
    private final Map<Tally.Line, Totals> kept = new HashMap<>();
    private boolean broken;

    @Override
    public void add(Map<Tally.Line, Totals> spent) {
      if (broken) {
        throw new IllegalStateException("away");
      }
      spent.forEach((line, totals) -> kept.merge(line, totals, Totals::plus));
    }

    @Override
    public Map<Tally.Line, Totals> since(LocalDate first) {
      return kept.entrySet().stream()
          .filter(one -> !one.getKey().day().isBefore(first))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
  }
}
