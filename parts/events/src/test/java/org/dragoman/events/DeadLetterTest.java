package org.dragoman.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.dragoman.events.DeadLetter.Place;
import org.dragoman.events.WireRecord.Header;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
  private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");
  private static final byte[] KEY = {1, -1};
  private static final byte[] VALUE = {0, -128, 3};
  private final WireRecord original =
      new WireRecord(
          "articles.raw",
          KEY,
          List.of(new Header("x", new byte[] {9}), new Header("x", null)),
          VALUE);

  @Test
  void the_original_is_kept_byte_for_byte() {
    WireRecord letter = DeadLetter.of(original, new Place(3, 42), "broken", "/s", NOW).letter();

    assertThat(letter.topic()).isEqualTo("articles.raw.dlq");
    assertThat(letter.key()).isSameAs(KEY);
    assertThat(letter.value()).isSameAs(VALUE);
    assertThat(letter.headers()).startsWith(original.headers().toArray(Header[]::new));
    assertThat(letter.header("dlq-reason")).contains("broken");
    assertThat(letter.header("dlq-partition")).contains("3");
    assertThat(letter.header("dlq-offset")).contains("42");
    assertThat(letter.header("dlq-service")).contains("/s");
    assertThat(letter.header("dlq-time")).contains("2026-05-01T09:00:00Z");
  }

  @Test
  void a_letter_is_read_as_it_was_written() {
    DeadLetter letter = DeadLetter.of(original, new Place(3, 42), "broken", "/s", NOW);
    DeadLetter read = DeadLetter.read(letter.letter());

    assertThat(read).usingRecursiveComparison().isEqualTo(letter);
  }

  @Test
  void a_replay_carries_only_the_count_and_the_next_failure_counts_on() {
    WireRecord replay =
        DeadLetter.read(DeadLetter.of(original, new Place(3, 42), "broken", "/s", NOW).letter())
            .replay();

    assertThat(replay.topic()).isEqualTo("articles.raw");
    assertThat(replay.headers()).extracting(Header::name).containsExactly("x", "x", "dlq-attempt");
    assertThat(DeadLetter.of(replay, null, "again", "/s", NOW).attempt()).isEqualTo(2);
  }

  @Test
  void a_foreign_record_on_a_dead_letter_topic_is_still_readable() {
    DeadLetter read =
        DeadLetter.read(
            new WireRecord(
                "articles.raw.dlq",
                null,
                List.of(new Header("dlq-attempt", "x".getBytes(UTF_8))),
                null));

    assertThat(read.topic()).isEqualTo("articles.raw");
    assertThat(read.place()).isNull();
    assertThat(read.reason()).isEmpty();
  }
}
