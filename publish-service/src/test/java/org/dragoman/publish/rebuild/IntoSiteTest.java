package org.dragoman.publish.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.dragoman.contracts.event.ArticleRetracted;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.Samples;
import org.dragoman.publish.rebuild.Carrier.Carried;
import org.dragoman.publish.rebuild.PublishedLog.Content;
import org.dragoman.publish.rebuild.PublishedLog.Entry;
import org.dragoman.publish.rebuild.PublishedLog.Reading;
import org.junit.jupiter.api.Test;

class IntoSiteTest {
  private static final Entry READABLE =
      new Entry(
          "0:0",
          new Content.Readable(
              new ArticleRetracted(
                  "a1-en",
                  "a1",
                  "en",
                  1,
                  1,
                  2,
                  "ferry",
                  "It was invented.",
                  Samples.THEN,
                  "Nadia Sørby")));
  private static final Entry UNREADABLE =
      new Entry("0:1", new Content.Unreadable("The value is no JSON."));

  private final List<Boolean> removed = new ArrayList<>();
  private boolean givenUp;

  @Test
  void what_a_whole_log_does_not_know_goes_when_that_is_asked_for() {
    assertThat(carry("beginning", true, true, new Log(true, READABLE)).removalPassedOver())
        .isNull();
    assertThat(carry("beginning", true, false, new Log(true, READABLE)).removalPassedOver())
        .isNull();

    assertThat(removed).containsExactly(true, false);
  }

  @Test
  void nothing_goes_by_a_log_of_which_not_all_is_known_and_the_report_says_why() {
    assertThat(carry("12", true, true, new Log(true, READABLE)).removalPassedOver())
        .isEqualTo("The log was not read from its beginning.");
    assertThat(carry("beginning", true, true, new Log(false, READABLE)).removalPassedOver())
        .isEqualTo("The log has lost its beginning, or there is none.");
    assertThat(carry("beginning", true, true, new Log(true)).removalPassedOver())
        .isEqualTo("The log is empty.");
    assertThat(
            carry("beginning", true, true, new Log(true, READABLE, UNREADABLE)).removalPassedOver())
        .isEqualTo("The log has records that cannot be used.");

    assertThat(removed).containsExactly(false, false, false, false);
  }

  @Test
  void a_rehearsal_says_it_too() {
    assertThat(carry("beginning", false, true, new Log(true)).removalPassedOver())
        .isEqualTo("The log is empty.");
    assertThat(removed).isEmpty();
  }

  @Test
  void one_that_was_given_up_writes_nothing() {
    givenUp = true;

    assertThatThrownBy(() -> carry("beginning", true, true, new Log(true, READABLE)))
        .hasMessage("given up");
    assertThat(removed).isEmpty();
  }

  private Carried carry(String from, boolean apply, boolean remove, Log log) {
    ShadowInMemory shadow =
        new ShadowInMemory() {
          @Override
          public int show(boolean remove) {
            removed.add(remove);
            return 1;
          }
        };
    Transactions straight = new Straight();
    Order order = new Order(Start.of(from).orElseThrow(), new Target.Site(), apply, false, remove);
    Filling filling =
        new Filling(
            log,
            _ -> {},
            shadow,
            straight,
            _ -> {
              if (givenUp) {
                throw new IllegalStateException("given up");
              }
            });
    return new IntoSite(shadow, straight, InstantSource.fixed(Samples.THEN)).carry(order, filling);
  }

  private static final class Straight implements Transactions {
    @Override
    public <T> T call(Supplier<T> work) {
      return work.get();
    }
  }

  /** Hands over a record at a time. */
  private static final class Log implements Reading {
    private final boolean complete;
    private final Deque<Entry> left;

    Log(boolean complete, Entry... entries) {
      this.complete = complete;
      this.left = new ArrayDeque<>(List.of(entries));
    }

    @Override
    public long total() {
      return left.size();
    }

    @Override
    public boolean complete() {
      return complete;
    }

    @Override
    public List<Entry> next() {
      return left.isEmpty() ? List.of() : List.of(left.remove());
    }

    @Override
    public void goOn() {}

    @Override
    public void close() {}
  }
}
