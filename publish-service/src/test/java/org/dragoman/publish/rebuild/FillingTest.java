package org.dragoman.publish.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.dragoman.contracts.event.ArticleRetracted;
import org.dragoman.contracts.event.ArticleWithdrawn;
import org.dragoman.contracts.event.Event;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.Samples;
import org.dragoman.publish.rebuild.PublishedLog.Content;
import org.dragoman.publish.rebuild.PublishedLog.Entry;
import org.dragoman.publish.rebuild.PublishedLog.Reading;
import org.junit.jupiter.api.Test;

class FillingTest {
  private final ShadowInMemory shadow = new ShadowInMemory();
  private final List<Long> told = new ArrayList<>();
  private final List<Entry> onTheWay = new ArrayList<>();
  private boolean givenUp;

  @Test
  void a_record_nothing_can_be_made_of_is_told_and_hides_no_other() {
    Filling filling =
        filling(
            List.of(
                new Entry("0:7", new Content.Unreadable("The value is no JSON.")),
                entry("0:8", retracted("a1-en", "It was invented."))),
            List.of(
                entry("3:1", new ArticleWithdrawn("a1", 2, Samples.COURIER, "error", Samples.THEN)),
                entry("3:2", retracted("a2-en", null)),
                entry("3:3", retracted("a3-en", "So was this."))));

    filling.read();

    assertThat(shadow.retractions)
        .extracting(one -> one.storyId())
        .containsExactly("a1-en", "a3-en");
    assertThat(filling.records()).isEqualTo(5);
    assertThat(filling.unusable()).isEqualTo(3);
    assertThat(filling.faults())
        .containsExactly(
            "0:7: The value is no JSON.",
            "3:1: It holds an event that is written to other topics.",
            "3:2: It lacks reason.");
    assertThat(told).containsExactly(0L, 2L, 5L, 5L);
  }

  @Test
  void what_is_on_the_way_is_taken_before_the_log_is_read_on() {
    onTheWay.add(entry("outbox:9", retracted("a2-en", "It was invented.")));
    Filling filling = filling(List.of(), List.of(entry("0:1", retracted("a1-en", "So was this."))));
    filling.read();

    assertThat(filling.readOn()).containsExactlyInAnyOrder("a1-en", "a2-en");

    assertThat(shadow.retractions)
        .extracting(one -> one.storyId())
        .containsExactly("a2-en", "a1-en");
    assertThat(filling.records()).isEqualTo(1);
  }

  @Test
  void nothing_is_taken_once_it_was_given_up() {
    givenUp = true;

    assertThatThrownBy(() -> filling(List.of(entry("0:1", retracted("a1-en", "No.")))).read())
        .isInstanceOf(Jobs.GivenUp.class);
    assertThat(shadow.retractions).isEmpty();
  }

  private static Entry entry(String place, Event event) {
    return new Entry(place, new Content.Readable(event));
  }

  private static ArticleRetracted retracted(String story, String reason) {
    return new ArticleRetracted(
        story, "a1", "en", 1, 1, 2, "ferry", reason, Samples.THEN, "Nadia Sørby");
  }

  @SafeVarargs
  private Filling filling(List<Entry>... batches) {
    Deque<List<Entry>> left = new ArrayDeque<>(List.of(batches));
    Reading reading =
        new Reading() {
          @Override
          public long total() {
            return 5;
          }

          @Override
          public boolean complete() {
            return true;
          }

          @Override
          public List<Entry> next() {
            return left.isEmpty() ? List.of() : left.remove();
          }

          @Override
          public void goOn() {}

          @Override
          public void close() {}
        };
    return new Filling(
        reading,
        taker -> taker.accept(onTheWay),
        shadow,
        new Straight(),
        so -> {
          if (givenUp) {
            throw new Jobs.GivenUp();
          }
          told.add(so.records());
        });
  }

  private static final class Straight implements Transactions {
    @Override
    public <T> T call(Supplier<T> work) {
      return work.get();
    }
  }
}
