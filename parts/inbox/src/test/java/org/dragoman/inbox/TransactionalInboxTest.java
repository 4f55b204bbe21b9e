package org.dragoman.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.DeadLetter;
import org.dragoman.events.WireRecord;
import org.dragoman.events.json.JsonEventCodec;
import org.dragoman.outbox.Outbox;
import org.dragoman.outbox.Transactions;
import org.junit.jupiter.api.Test;

class TransactionalInboxTest {
  private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");
  private static final Source SOURCE =
      new Source("delta", "Delta Courier", null, null, null, null, null);

  private final JsonEventCodec codec = new JsonEventCodec();
  private final MemoryDatabase database = new MemoryDatabase();
  private final Counts counts = new Counts();
  private final Stop stop = new Stop();
  private final Inbox inbox =
      new TransactionalInbox(
          codec,
          database,
          database,
          _ -> database.away,
          counts,
          Clock.systemUTC(),
          new Retry(3, Duration.ofMillis(1), Duration.ofMillis(4)),
          stop,
          "/test-service");

  private InboundRecord inbound(String article, int version, long offset) {
    Event event = new ArticleCaptured(article, version, SOURCE, NOW, Article.builder().build());
    return new InboundRecord(codec.encode(event, Topic.ARTICLES_RAW, "/x", NOW), 3, offset);
  }

  private static InboundRecord broken(long offset) {
    byte[] bytes = "broken".getBytes(UTF_8);
    return new InboundRecord(new WireRecord("articles.raw", bytes, List.of(), bytes), 3, offset);
  }

  private Consumer<Event> handler(Consumer<String> first) {
    return event -> {
      first.accept(event.id());
      database.write(event.id());
    };
  }

  private List<String> reasons() {
    return database.letters().stream().map(letter -> DeadLetter.read(letter).reason()).toList();
  }

  @Test
  void a_batch_is_one_transaction() {
    inbox.take(List.of(inbound("a", 1, 0), inbound("b", 1, 1)), handler(_ -> {}));
    assertThat(database.events()).containsExactly("a/1", "b/1");
    assertThat(database.begun).isEqualTo(1);
    assertThat(counts.processed).isEqualTo(2);
  }

  @Test
  void an_unreadable_record_leaves_in_the_transaction_of_the_rest() {
    inbox.take(List.of(inbound("a", 1, 0), broken(1), inbound("b", 1, 2)), handler(_ -> {}));
    assertThat(database.events()).containsExactly("a/1", "b/1");
    assertThat(database.begun).isEqualTo(1);
    assertThat(counts.deadLettered).isEqualTo(1);
    DeadLetter letter = DeadLetter.read(database.letters().getFirst());
    assertThat(letter.reason()).contains("ce_specversion");
    assertThat(letter.place()).isEqualTo(new DeadLetter.Place(3, 1));
    assertThat(letter.service()).isEqualTo("/test-service");
    assertThat(letter.original().value()).isEqualTo("broken".getBytes(UTF_8));
  }

  @Test
  void an_unprocessable_event_is_tried_no_further_and_leaves_nothing_behind() {
    List<String> tried = new ArrayList<>();
    inbox.take(
        List.of(inbound("a", 1, 0), inbound("b", 1, 1), inbound("c", 1, 2)),
        event -> {
          tried.add(event.id());
          database.write(event.id());
          if (event.id().equals("b/1")) {
            throw new Unprocessable("No such article.");
          }
        });
    assertThat(database.events()).containsExactly("a/1", "c/1");
    assertThat(tried.stream().filter("b/1"::equals)).hasSize(2);
    assertThat(reasons()).containsExactly("No such article.");
  }

  @Test
  void an_unexpected_failure_is_tried_again_and_then_succeeds() {
    int[] failures = {3};
    inbox.take(
        List.of(inbound("a", 1, 0)),
        handler(_ -> {
          if (failures[0]-- > 0) {
            throw new IllegalStateException("passing");
          }
        }));
    assertThat(database.events()).containsExactly("a/1");
    assertThat(database.letters()).isEmpty();
  }

  @Test
  void a_record_that_always_fails_becomes_a_dead_letter_and_the_next_goes_on() {
    inbox.take(
        List.of(inbound("a", 1, 0), inbound("b", 1, 1)),
        handler(id -> {
          if (id.equals("a/1")) {
            throw new IllegalStateException("outer", new NullPointerException("inner"));
          }
        }));
    assertThat(database.events()).containsExactly("b/1");
    assertThat(reasons())
        .containsExactly("Processing failed 3 times, last: NullPointerException: inner");
    assertThat(counts.processed).isEqualTo(1);
    assertThat(counts.deadLettered).isEqualTo(1);
  }

  @Test
  void later_records_of_a_key_wait_for_one_that_is_tried_again() {
    int[] failures = {2};
    inbox.take(
        List.of(inbound("a", 1, 0), inbound("a", 2, 1), inbound("a", 3, 2)),
        handler(id -> {
          if (id.equals("a/1") && failures[0]-- > 0) {
            throw new IllegalStateException("passing");
          }
        }));
    assertThat(database.events()).containsExactly("a/1", "a/2", "a/3");
  }

  @Test
  void nothing_becomes_a_dead_letter_while_the_database_is_away() {
    database.awayFor = 12;
    inbox.take(List.of(inbound("a", 1, 0), broken(1)), handler(_ -> {}));
    assertThat(database.events()).containsExactly("a/1");
    assertThat(database.letters()).hasSize(1);
    assertThat(counts.deadLettered).isEqualTo(1);
  }

  @Test
  void a_record_whose_dead_letter_could_not_be_written_is_tried_again_itself() {
    int[] failures = {4};
    database.refusesLetters = true;
    inbox.take(
        List.of(inbound("a", 1, 0)),
        handler(_ -> {
          if (failures[0]-- > 0) {
            throw new IllegalStateException("looks like its own");
          }
        }));
    assertThat(database.events()).containsExactly("a/1");
    assertThat(database.letters()).isEmpty();
  }

  @Test
  void an_application_that_stops_acknowledges_nothing_and_writes_no_dead_letter() {
    List<InboundRecord> batch = List.of(inbound("a", 1, 0));
    assertThatThrownBy(() ->
            inbox.take(
                batch,
                handler(_ -> {
                  stop.request();
                  throw new IllegalStateException("the house is closing");
                })))
        .hasMessage("the house is closing");
    assertThat(database.events()).isEmpty();
    assertThat(database.letters()).isEmpty();
  }

  @Test
  void a_stop_ends_the_wait_for_the_database() {
    database.awayFor = Integer.MAX_VALUE;
    database.atAttempt =
        attempt -> {
          if (attempt == 5) {
            stop.request();
          }
        };
    List<InboundRecord> batch = List.of(inbound("a", 1, 0));
    assertThatThrownBy(() -> inbox.take(batch, handler(_ -> {}))).hasMessage("database away");
    assertThat(database.begun).isEqualTo(5);
  }

  @Test
  void a_replayed_record_that_fails_again_counts_on() {
    WireRecord first = DeadLetter.of(broken(1).record(), null, "x", "/s", NOW).replay();
    inbox.take(List.of(new InboundRecord(first, 3, 9)), handler(_ -> {}));
    assertThat(DeadLetter.read(database.letters().getFirst()).attempt()).isEqualTo(2);
  }

  private static final class Counts implements Tally {
    private int processed;
    private int deadLettered;

    @Override
    public void processed(String topic) {
      processed++;
    }

    @Override
    public void deadLettered(String topic) {
      deadLettered++;
    }
  }

  /** Commits what was written in a transaction, or forgets it. */
  private static final class MemoryDatabase implements Transactions, Outbox {
    private final List<Object> committed = new ArrayList<>();
    private final List<Object> open = new ArrayList<>();
    private Consumer<Integer> atAttempt = _ -> {};
    private boolean refusesLetters;
    private boolean away;
    private int awayFor;
    private int begun;

    void write(String event) {
      open.add(event);
    }

    List<String> events() {
      return committed.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }

    List<WireRecord> letters() {
      return committed.stream()
          .filter(WireRecord.class::isInstance)
          .map(WireRecord.class::cast)
          .toList();
    }

    @Override
    public <T> T call(Supplier<T> work) {
      open.clear();
      begun++;
      atAttempt.accept(begun);
      away = begun <= awayFor;
      T result = work.get();
      if (away) {
        throw new IllegalStateException("database away");
      }
      committed.addAll(open);
      return result;
    }

    @Override
    public void send(Event event, Topic topic) {
      throw new UnsupportedOperationException("only dead letters here");
    }

    @Override
    public void send(WireRecord record) {
      if (refusesLetters) {
        throw new IllegalStateException("no place for it");
      }
      open.add(record);
    }
  }
}
