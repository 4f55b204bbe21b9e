package org.dragoman.publish.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.publish.Samples.event;
import static org.dragoman.publish.Samples.ferry;
import static org.dragoman.publish.Samples.translated;
import static org.dragoman.publish.Samples.untranslated;
import static org.dragoman.publish.Samples.with;
import static org.dragoman.publish.Samples.withdrawn;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.event.ArticlePublished;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.Samples;
import org.dragoman.publish.story.Outcome.Done;
import org.dragoman.publish.story.Outcome.FourEyes;
import org.dragoman.publish.story.Outcome.NotOffered;
import org.junit.jupiter.api.Test;

class ReviewTest {
  private static final String ID = "a1-en";
  private static final String MIRA = "Mira Halloran";
  private static final String TOMAS = "Tomás Quell";

  private final Newsroom house = new Newsroom();
  private final Newsroom strict = new Newsroom(new Rules(true), Policies.none());

  @Test
  void a_draft_is_handed_in_approved_and_published() {
    house.intake.take(event("a1", 1, 1));

    assertThat(house.move(ID, Move.APPROVE)).isInstanceOf(NotOffered.class);
    assertThat(house.move(ID, Move.REVIEW)).isInstanceOf(Done.class);
    assertThat(house.story(ID).state()).isEqualTo("in-review");
    assertThat(house.move(ID, Move.APPROVE)).isInstanceOf(Done.class);
    assertThat(house.story(ID))
        .isInstanceOfSatisfying(
            Unpublished.Approved.class,
            approved -> assertThat(approved.approval().by()).isEqualTo("Nadia Sørby"));
    assertThat(house.move(ID, Move.PUBLISH)).isInstanceOf(Done.class);
    assertThat(house.acts)
        .extracting(Act::word)
        .containsExactly("drafted", "review", "approve", "publish");
  }

  @Test
  void each_state_offers_what_it_can_do_and_nothing_else() {
    house.intake.take(event("a1", 1, 1));
    for (Move move : Move.values()) {
      boolean offered = house.story(ID).moves().contains(move);
      if (!offered) {
        assertThat(house.move(ID, move)).as("%s", move).isInstanceOf(NotOffered.class);
      }
    }
    assertThat(house.story(ID).state()).isEqualTo("draft");
  }

  @Test
  void four_eyes_let_nothing_out_that_was_not_approved() {
    strict.intake.take(event("a1", 1, 1));

    assertThat(strict.move(ID, Move.PUBLISH))
        .isInstanceOfSatisfying(
            NotOffered.class,
            refused ->
                assertThat(refused.moves())
                    .containsExactlyInAnyOrder(Move.REVIEW, Move.HOLD, Move.SPIKE));
    assertThat(strict.schedule(ID, strict.now.plusSeconds(60))).isInstanceOf(NotOffered.class);
    strict.move(ID, Move.REVIEW);
    assertThat(strict.move(ID, Move.PUBLISH)).isInstanceOf(NotOffered.class);
  }

  @Test
  void who_changed_the_text_last_does_not_approve_it() {
    strict.intake.take(event("a1", 1, 1));
    strict.headline(ID, MIRA, "Ferry back");
    strict.move(ID, Move.REVIEW);

    assertThat(strict.move(ID, Move.APPROVE, " mira halloran", null))
        .isEqualTo(new FourEyes(" mira halloran"));
    assertThat(strict.move(ID, Move.APPROVE, null, null)).isEqualTo(new FourEyes(null));
    assertThat(strict.move(ID, Move.APPROVE, TOMAS, null)).isInstanceOf(Done.class);
    assertThat(strict.move(ID, Move.PUBLISH, MIRA, null)).isInstanceOf(Done.class);
  }

  @Test
  void an_edit_voids_the_approval_where_four_eyes_are_asked_for() {
    for (Newsroom room : List.of(house, strict)) {
      room.intake.take(event("a1", 1, 1));
      room.move(ID, Move.REVIEW);
      room.move(ID, Move.APPROVE, TOMAS, null);
      room.headline(ID, MIRA, "Ferry back");
    }

    assertThat(house.story(ID).state()).isEqualTo("approved");
    assertThat(strict.story(ID).state()).isEqualTo("in-review");
  }

  @Test
  void an_embargo_is_no_edit_and_voids_nothing() {
    strict.intake.take(event("a1", 1, 1));
    strict.move(ID, Move.REVIEW);
    strict.move(ID, Move.APPROVE, TOMAS, null);

    embargo(strict, strict.now.plusSeconds(60));
    assertThat(strict.story(ID).state()).isEqualTo("approved");
    assertThat(strict.story(ID).dossier().lastEdit()).isNull();
    assertThat(strict.move(ID, Move.PUBLISH)).isInstanceOf(Outcome.Embargoed.class);
    embargo(strict, Furniture.NO_EMBARGO);
    assertThat(strict.move(ID, Move.PUBLISH)).isInstanceOf(Done.class);
  }

  @Test
  void our_embargo_never_ends_before_the_outlets() {
    Instant outlets = Samples.THEN.plusSeconds(7200);
    Article closed = ferry().toBuilder().embargoUntil(outlets).build();
    house.intake.take(event("a1", 1, 1, closed, translated(closed)));

    assertThat(embargo(house, outlets.minusSeconds(1))).isEqualTo(new Outcome.Embargoed(outlets));
    assertThat(embargo(house, outlets.plusSeconds(60))).isInstanceOf(Done.class);
    assertThat(house.move(ID, Move.PUBLISH))
        .isEqualTo(new Outcome.Embargoed(outlets.plusSeconds(60)));
    embargo(house, Furniture.NO_EMBARGO);
    assertThat(house.move(ID, Move.PUBLISH)).isEqualTo(new Outcome.Embargoed(outlets));
  }

  @Test
  void a_correction_of_new_words_takes_a_second_pair_of_eyes() {
    published(strict);
    strict.now = strict.now.plusSeconds(60);
    strict.headline(ID, MIRA, "Ferry back");

    assertThat(strict.move(ID, Move.CORRECT, MIRA, null)).isEqualTo(new FourEyes(MIRA));
    assertThat(strict.move(ID, Move.CORRECT, TOMAS, null)).isInstanceOf(Done.class);
    Order note =
        new Order(ID, Move.CORRECT, "key", MIRA, null, null, null, "The 3rd, not the 2nd.", false);
    assertThat(strict.moves.move(note, null)).isInstanceOf(Done.class);
  }

  @Test
  void a_replicas_slow_clock_lets_nobody_correct_their_own_words() {
    published(strict);
    strict.now = strict.now.minusSeconds(60);
    strict.headline(ID, MIRA, "Ferry back");

    assertThat(strict.move(ID, Move.CORRECT, MIRA, null)).isEqualTo(new FourEyes(MIRA));
  }

  @Test
  void a_replicas_fast_clock_asks_nobody_for_a_second_pair_of_eyes_twice() {
    published(strict);
    strict.now = strict.now.plusSeconds(60);
    strict.headline(ID, MIRA, "Ferry back");
    strict.now = strict.now.minusSeconds(60);
    strict.move(ID, Move.CORRECT, TOMAS, null);
    corrected(strict);

    assertThat(strict.move(ID, Move.CORRECT, MIRA, null)).isInstanceOf(Done.class);
  }

  @Test
  void who_has_read_all_of_it_answers_for_every_sentence_and_changes_no_words() {
    List<Segment> segments = translated(ferry());
    strict.intake.take(event("a1", 1, 1, ferry(), with(segments, untranslated(segments, "b1.s0"))));
    strict.move(ID, Move.REVIEW);
    strict.move(ID, Move.APPROVE, TOMAS, null);
    int open = Reviewing.open(strict.story(ID));
    assertThat(open).isGreaterThan(5);

    assertThat(strict.reviewing().review(ID, "key", MIRA, 1)).isInstanceOf(Outcome.Changed.class);
    assertThat(strict.reviewing().review(ID, "key", MIRA, null)).isInstanceOf(Done.class);

    Story story = strict.story(ID);
    assertThat(Reviewing.open(story)).isZero();
    assertThat(story.dossier().copy().segments())
        .filteredOn(segment -> segment.reviewed() != null)
        .hasSize(open)
        .allMatch(segment -> segment.reviewed().who().equals(MIRA))
        .noneMatch(segment -> segment.id().equals("b1.s0"));
    assertThat(story.state()).isEqualTo("approved");
    assertThat(story.dossier().lastEdit()).isNull();
    assertThat(story.dossier().credit().editors()).contains(MIRA);
    assertThat(strict.acts.getLast()).isEqualTo(new Act("reviewed", MIRA, null));
    int acts = strict.acts.size();
    strict.reviewing().review(ID, "key", TOMAS, null);
    assertThat(strict.acts).hasSize(acts);
  }

  @Test
  void who_has_read_all_of_it_answers_for_what_a_key_wrote_around_it_too() {
    strict.intake.take(event("a1", 1, 1));
    strict.reviewing().review(ID, "key", MIRA, null);
    Furniture program =
        new Furniture(
            "Ferry back",
            "It sails again.",
            List.of("boats"),
            null,
            null,
            Map.of("https://courier.example/quay.jpg", new Picture("Boats", "", null, null)));
    strict.mending.mend(new Amendment(ID, "key", null, null, program, Map.of()));
    strict.move(ID, Move.REVIEW);
    strict.move(ID, Move.APPROVE, TOMAS, null);
    assertThat(Reviewing.open(strict.story(ID))).isEqualTo(3);

    strict.reviewing().review(ID, "key", MIRA, null);

    Dossier dossier = strict.story(ID).dossier();
    assertThat(Reviewing.open(strict.story(ID))).isZero();
    assertThat(dossier.copy().furniture().unsigned()).isEmpty();
    assertThat(dossier.copy().furniture().saysAs(program)).isTrue();
    assertThat(dossier.credit().machine()).isNull();
    assertThat(dossier.credit().translators()).doesNotContain("machine translation");
    assertThat(strict.story(ID).state()).isEqualTo("approved");
    assertThat(strict.acts.getLast()).isEqualTo(new Act("reviewed", MIRA, null));
  }

  @Test
  void a_story_somebody_has_read_owes_an_answer_to_a_new_version() {
    house.intake.take(event("a1", 1, 1));
    house.reviewing().review(ID, "key", MIRA, null);
    corrected(house);

    assertThat(house.story(ID).dossier().open(Obligation.Kind.SOURCE_CORRECTED)).isNotNull();
    assertThat(Reviewing.open(house.story(ID))).isPositive();
    house.reviewing().review(ID, "key", MIRA, null);
    assertThat(house.story(ID).dossier().copy().segments()).noneMatch(Segment::stale);
  }

  @Test
  void nobody_is_asked_to_read_what_readers_do_not_get() {
    house.intake.take(event("a1", 1, 1));
    house.mending.mend(
        new Amendment(ID, "key", MIRA, null, Furniture.NONE, Map.of())
            .with(new Layout(List.of(0, 1))));
    house.reviewing().review(ID, "key", MIRA, null);

    assertThat(house.story(ID).dossier().copy().segments())
        .filteredOn(segment -> segment.block() != null && segment.block() > 1)
        .allMatch(segment -> segment.reviewed() == null);
  }

  @Test
  void a_new_version_voids_what_was_approved_and_owes_an_answer() {
    house.intake.take(event("a1", 1, 1));
    house.schedule(ID, house.now.plusSeconds(60));

    corrected(house);
    Story story = house.story(ID);
    assertThat(story.state()).isEqualTo("in-review");
    assertThat(story.urgent()).isTrue();
    assertThat(story.dossier().open(Obligation.Kind.SOURCE_CORRECTED).segments())
        .containsExactly("b1.s0");
    house.move(ID, Move.APPROVE);
    assertThat(house.story(ID).dossier().obligations()).isEmpty();
  }

  @Test
  void an_approved_text_does_not_change_by_a_machines_second_thoughts() {
    house.intake.take(event("a1", 1, 1));
    house.move(ID, Move.REVIEW);
    house.move(ID, Move.APPROVE);
    Copy approved = house.story(ID).dossier().copy();

    house.intake.take(event("a1", 1, 2, ferry(), List.of()));
    assertThat(house.story(ID).state()).isEqualTo("approved");
    assertThat(house.story(ID).dossier().copy()).isEqualTo(approved);
    assertThat(house.intake.take(event("a1", 1, 2))).isEqualTo(Intake.Taken.IGNORED);
  }

  @Test
  void a_hold_keeps_everything_back_and_remembers_where_it_was() {
    house.intake.take(event("a1", 1, 1));
    house.move(ID, Move.REVIEW);
    house.move(ID, Move.APPROVE);
    house.move(ID, Move.HOLD, MIRA, "Lawyers read it.");

    assertThat(house.story(ID))
        .isInstanceOfSatisfying(
            Story.Held.class,
            held -> {
              assertThat(held.hold().reason()).isEqualTo("Lawyers read it.");
              assertThat(held.urgent()).isFalse();
              assertThat(held.moves()).containsExactly(Move.RELEASE, Move.SPIKE);
            });
    assertThat(house.move(ID, Move.PUBLISH)).isInstanceOf(NotOffered.class);
    house.move(ID, Move.RELEASE);
    assertThat(house.story(ID).state()).isEqualTo("approved");
  }

  @Test
  void a_held_story_whose_time_passed_is_approved_again_and_not_out() {
    house.intake.take(event("a1", 1, 1));
    house.schedule(ID, house.now.plusSeconds(60));
    house.move(ID, Move.HOLD);
    house.now = house.now.plusSeconds(61);

    assertThat(house.departures.depart().next()).isNull();
    house.move(ID, Move.RELEASE);
    assertThat(house.story(ID).state()).isEqualTo("approved");
  }

  @Test
  void readers_keep_a_held_story_and_it_can_be_taken_back() {
    published(house);
    house.move(ID, Move.HOLD, MIRA, "A complaint came in.");

    assertThat(house.story(ID).version()).isEqualTo(1);
    assertThat(house.story(ID).read()).isTrue();
    assertThat(house.move(ID, Move.CORRECT)).isInstanceOf(NotOffered.class);
    assertThat(house.move(ID, Move.RETRACT, MIRA, "It was invented.")).isInstanceOf(Done.class);
    assertThat(house.story(ID).state()).isEqualTo("retracted");
  }

  @Test
  void a_spiked_story_says_why_and_comes_back_as_a_draft() {
    house.intake.take(event("a1", 1, 1));
    house.move(ID, Move.SPIKE, MIRA, "We have it already.");

    assertThat(house.story(ID))
        .isEqualTo(new Story.Spiked(house.story(ID).dossier(), "We have it already."));
    house.move(ID, Move.RESTORE);
    assertThat(house.story(ID).state()).isEqualTo("draft");
    assertThat(house.sent(ArticlePublished.class)).isEmpty();
  }

  @Test
  void a_spiked_story_that_was_withdrawn_meanwhile_comes_back_withdrawn() {
    house.intake.take(event("a1", 1, 1));
    house.move(ID, Move.SPIKE);
    house.intake.take(withdrawn("a1", 2));
    assertThat(house.story(ID).urgent()).isFalse();

    house.move(ID, Move.RESTORE);
    assertThat(house.story(ID).urgent()).isTrue();
    assertThat(house.move(ID, Move.PUBLISH)).isInstanceOf(Outcome.Withdrawn.class);
  }

  private static void published(Newsroom room) {
    room.intake.take(event("a1", 1, 1));
    room.move(ID, Move.REVIEW);
    room.move(ID, Move.APPROVE, TOMAS, null);
    assertThat(room.move(ID, Move.PUBLISH)).isInstanceOf(Done.class);
  }

  private static Outcome embargo(Newsroom room, Instant until) {
    return room.mending.mend(
        new Amendment(ID, "key", MIRA, null, Furniture.NONE.withEmbargo(until), Map.of()));
  }

  static void corrected(Newsroom room) {
    List<Block> body = new java.util.ArrayList<>(ferry().body());
    body.set(1, new Block.Heading(2, "Qué no cambia"));
    Article updated = ferry().toBuilder().body(body).build();
    room.intake.take(event("a1", 2, 1, updated, translated(updated)));
  }
}
