package org.dragoman.translate.translation.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.ArticleWithdrawn;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.translate.translation.Coverage;
import org.dragoman.translate.translation.Earlier;
import org.dragoman.translate.translation.Lane;
import org.dragoman.translate.translation.Work;
import org.dragoman.translate.translation.WorkDatabase;
import org.dragoman.translate.translation.WorkStatus;
import org.dragoman.translate.translation.WorkStore.Later;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a row of the work keeps from one attempt to the next, and when it lets go of it. */
class PostgresWorkIT {

  private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");
  private static final Source SOURCE = new Source("s", "S", "es", null, null, null, null);
  private static final Earlier FIRST = done("Uno.", "One.");
  private static final Earlier SECOND = done("Dos.", "Two.");

  private final WorkDatabase database = new WorkDatabase();
  private final PostgresWork store = new PostgresWork(database.joining());
  private Instant now = NOW;

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void what_engines_did_of_work_put_off_comes_back_with_the_next_draw() {
    capture(1);
    assertThat(draw().kept()).isEqualTo(Earlier.NONE);
    now = now.plus(Duration.ofHours(1));

    putOff("no connection", FIRST);

    assertThat(status().reason()).isEqualTo("no connection");
    assertThat(draw().kept()).isEqualTo(FIRST);
  }

  @Test
  void an_attempt_that_brought_nothing_leaves_what_those_before_it_brought() {
    capture(1);
    putOff("no connection", FIRST);

    putOff("the database was away", Earlier.NONE);

    assertThat(status().reason()).isEqualTo("the database was away");
    assertThat(draw().kept()).isEqualTo(FIRST);
  }

  @Test
  void the_newest_attempt_counts() {
    capture(1);
    putOff("no connection", FIRST);

    putOff("no connection", SECOND);

    assertThat(draw().kept()).isEqualTo(SECOND);
  }

  @Test
  void a_new_version_starts_with_what_was_done_of_the_one_before_and_without_its_reason() {
    capture(1);
    putOff("no connection", FIRST);

    capture(2);

    assertThat(status().reason()).isNull();
    assertThat(draw().kept()).isEqualTo(FIRST);
  }

  @Test
  void what_is_sent_whole_keeps_neither_attempts_nor_reason() {
    capture(1);
    putOff("no connection", FIRST);

    send(new Coverage(2, 0, null), Optional.empty());

    assertThat(status())
        .extracting(WorkStatus::state, WorkStatus::reason)
        .containsExactly("translated", null);
    assertThat(keeps()).isFalse();
    capture(2);
    Work next = draw();
    assertThat(next.kept()).isEqualTo(Earlier.NONE);
    assertThat(next.sent().translation()).isEqualTo(SECOND);
  }

  @Test
  void what_is_sent_with_gaps_says_why_until_it_is_completed() {
    capture(1);
    send(new Coverage(2, 1, "it answered 503"), Optional.of(later("it answered 503")));
    assertThat(status())
        .extracting(WorkStatus::state, WorkStatus::reason)
        .containsExactly("partial", "it answered 503");

    send(new Coverage(2, 0, null), Optional.empty());

    assertThat(status())
        .extracting(WorkStatus::state, WorkStatus::reason)
        .containsExactly("translated", null);
  }

  @Test
  void work_settled_without_anything_new_says_why_only_where_there_are_gaps() {
    capture(1);
    send(new Coverage(2, 1, "it answered 503"), Optional.of(later("it answered 503")));
    settle("it refused this text");
    assertThat(status())
        .extracting(WorkStatus::state, WorkStatus::reason)
        .containsExactly("translated", "it refused this text");

    again(false);
    send(new Coverage(2, 0, null), Optional.empty());
    again(true);
    settle("no connection");

    assertThat(status())
        .extracting(WorkStatus::state, WorkStatus::reason)
        .containsExactly("translated", null);
    assertThat(keeps()).isFalse();
  }

  @Test
  void a_retry_forgets_the_reason_and_only_one_of_everything_what_was_kept() {
    capture(1);
    putOff("no connection", FIRST);
    giveUp();
    assertThat(status().reason()).isEqualTo("given up");

    again(false);
    assertThat(status().reason()).isNull();
    assertThat(draw().kept()).isEqualTo(FIRST);

    now = now.plus(Duration.ofHours(1));
    giveUp();
    again(true);
    assertThat(draw().kept()).isEqualTo(Earlier.NONE);
  }

  @Test
  void who_has_lost_the_work_keeps_nothing_of_it() {
    capture(1);
    Work lost = draw();
    now = now.plus(Duration.ofHours(1));
    Work held = draw();

    database.run(() -> store.defer(lost, later("late"), FIRST, now));

    assertThat(status().reason()).isNull();
    assertThat(keeps()).isFalse();
    assertThat(database.call(() -> store.claim(held))).contains(1);
  }

  @Test
  void a_withdrawal_tells_its_own_reason() {
    capture(1);
    putOff("no connection", FIRST);

    database.run(() -> store.withdrawn(new ArticleWithdrawn("a", 2, SOURCE, "an error", NOW), now));

    assertThat(status().reason()).isEqualTo("an error");
  }

  private void capture(int version) {
    Article article =
        Article.builder().title("t").body(List.of(new Block.Paragraph("Uno. Dos."))).build();
    database.run(() -> {
      store.lock("a");
      store.captured(new ArticleCaptured("a", version, SOURCE, NOW, article), List.of("en"), now);
    });
  }

  private Work draw() {
    return database.call(() ->
        List.of(Lane.SETTLE, Lane.of("odd"), Lane.completing("odd")).stream()
            .flatMap(lane -> store.draw(lane, 1, now, Duration.ofMinutes(1)).work().stream())
            .findFirst()
            .orElseThrow());
  }

  private void putOff(String reason, Earlier done) {
    Work work = draw();
    database.run(() -> store.defer(work, later(reason), done, now));
    now = now.plus(Duration.ofMinutes(1));
  }

  private void send(Coverage coverage, Optional<Later> completion) {
    Work work = draw();
    database.run(() -> {
      int revision = store.claim(work).orElseThrow();
      store.sent(work, revision, coverage, SECOND, completion, now);
    });
    now = now.plus(Duration.ofMinutes(1));
  }

  private void settle(String reason) {
    putOff(reason, FIRST);
    Work work = draw();
    database.run(() -> store.settled(work, now));
  }

  private void giveUp() {
    Work work = draw();
    database.run(() -> store.failed("a", "en", work.lease(), "given up", now));
  }

  private void again(boolean all) {
    database.run(() -> store.again("a", all, now));
  }

  private WorkStatus status() {
    return database.call(() -> store.status("a")).getFirst();
  }

  private boolean keeps() {
    return database.count("select count(*) from translation_work where kept is not null") > 0;
  }

  private Later later(String reason) {
    return new Later(
        now.plus(Duration.ofSeconds(30)), Optional.empty(), false, reason, List.of("odd"));
  }

  private static Earlier done(String source, String target) {
    return new Earlier(
        List.of(
            new Segment(
                "b0.s0",
                0,
                source,
                target,
                false,
                List.of(),
                new Origin.Machine("odd", null, null, null, NOW))),
        Map.of(),
        "es");
  }
}
