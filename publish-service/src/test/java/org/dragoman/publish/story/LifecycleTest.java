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
import org.dragoman.contracts.event.ArticleAttributed;
import org.dragoman.contracts.event.ArticleCorrected;
import org.dragoman.contracts.event.ArticlePublished;
import org.dragoman.contracts.event.ArticleRetracted;
import org.dragoman.contracts.event.EditorialCommand;
import org.dragoman.contracts.event.EditorialOutcome;
import org.dragoman.contracts.event.SegmentsApproved;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.Samples;
import org.dragoman.publish.story.Intake.Taken;
import org.junit.jupiter.api.Test;

class LifecycleTest {
  private static final String ID = "a1-en";
  private final Newsroom newsroom = new Newsroom();

  @Test
  void a_translated_article_becomes_a_credited_draft() {
    assertThat(newsroom.intake.take(event("a1", 1, 1))).isEqualTo(Taken.DRAFTED);

    Story story = newsroom.story(ID);
    assertThat(story.state()).isEqualTo("draft");
    assertThat(story.moves())
        .containsExactly(Move.REVIEW, Move.SCHEDULE, Move.PUBLISH, Move.HOLD, Move.SPIKE);
    assertThat(story.dossier().slug()).isEqualTo("the-ferry-returns-to-port");
    assertThat(story.dossier().article().title()).isEqualTo("The ferry returns to port");
    assertThat(newsroom.sent(ArticleAttributed.class))
        .singleElement()
        .satisfies(told -> assertThat(told.missing()).isEmpty());
  }

  @Test
  void the_same_or_an_older_version_changes_nothing() {
    newsroom.intake.take(event("a1", 2, 3));
    Story before = newsroom.story(ID);

    assertThat(newsroom.intake.take(event("a1", 2, 3))).isEqualTo(Taken.IGNORED);
    assertThat(newsroom.intake.take(event("a1", 2, 2))).isEqualTo(Taken.IGNORED);
    assertThat(newsroom.intake.take(event("a1", 1, 9))).isEqualTo(Taken.IGNORED);
    assertThat(newsroom.story(ID)).isEqualTo(before);
    assertThat(newsroom.sent).hasSize(1);
  }

  @Test
  void publishing_sends_the_article_as_readers_get_it() {
    newsroom.intake.take(event("a1", 1, 1));

    assertThat(newsroom.move(ID, Move.PUBLISH)).isInstanceOf(Outcome.Done.class);

    assertThat(newsroom.sent(ArticlePublished.class))
        .singleElement()
        .satisfies(published -> {
          assertThat(published.storyVersion()).isEqualTo(1);
          assertThat(published.article().title()).isEqualTo("The ferry returns to port");
          assertThat(published.article().language()).isEqualTo("en");
          assertThat(published.credit().editors()).containsExactly("Nadia Sørby");
          assertThat(published.by()).isEqualTo("Nadia Sørby");
        });
    assertThat(newsroom.story(ID).moves()).containsExactly(Move.CORRECT, Move.RETRACT, Move.HOLD);
  }

  @Test
  void a_published_story_cannot_be_published_again() {
    newsroom.intake.take(event("a1", 1, 1));
    newsroom.move(ID, Move.PUBLISH);

    assertThat(newsroom.move(ID, Move.PUBLISH))
        .isInstanceOfSatisfying(
            Outcome.NotOffered.class,
            refused -> assertThat(refused.moves()).contains(Move.CORRECT));
    assertThat(newsroom.sent(ArticlePublished.class)).hasSize(1);
  }

  @Test
  void an_embargo_is_not_broken() {
    Article held = ferry().toBuilder().embargoUntil(Samples.THEN.plusSeconds(7200)).build();
    newsroom.intake.take(event("a1", 1, 1, held, translated(held)));

    assertThat(newsroom.move(ID, Move.PUBLISH))
        .isEqualTo(new Outcome.Embargoed(Samples.THEN.plusSeconds(7200)));
  }

  @Test
  void an_incomplete_credit_says_what_is_missing() {
    Article bare = ferry().toBuilder().url(null).externalId(null).build();
    newsroom.intake.take(event("a1", 1, 1, bare, translated(bare)));

    assertThat(newsroom.move(ID, Move.PUBLISH))
        .isEqualTo(new Outcome.Incomplete(List.of("original.url")));
    assertThat(Explanation.of(new Outcome.Incomplete(List.of("original.url", "rights.basis"))))
        .isEqualTo("The credit is incomplete. To be filled in: Original’s address, Rights basis.");
  }

  @Test
  void an_untranslated_sentence_needs_an_editor_who_says_so() {
    List<Segment> segments = translated(ferry());
    newsroom.intake.take(
        event("a1", 1, 1, ferry(), with(segments, untranslated(segments, "b1.s0"))));

    assertThat(newsroom.move(ID, Move.PUBLISH))
        .isEqualTo(new Outcome.Untranslated(List.of("b1.s0")));
    Order anyway = new Order(ID, Move.PUBLISH, "key", null, null, null, null, null, true);
    assertThat(newsroom.moves.move(anyway, null)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void a_withdrawn_article_keeps_its_draft_from_readers() {
    newsroom.intake.take(event("a1", 1, 1));
    assertThat(newsroom.intake.take(withdrawn("a1", 2))).isEqualTo(Taken.WITHDRAWN);
    assertThat(newsroom.intake.take(withdrawn("a1", 2))).isEqualTo(Taken.IGNORED);

    assertThat(newsroom.move(ID, Move.PUBLISH)).isInstanceOf(Outcome.Withdrawn.class);
    assertThat(newsroom.story(ID).dossier().obligations())
        .extracting(Obligation::kind)
        .containsExactly(Obligation.Kind.SOURCE_WITHDRAWN);

    newsroom.intake.take(event("a1", 3, 2));
    assertThat(newsroom.move(ID, Move.PUBLISH)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void a_corrected_source_obliges_the_published_story_until_it_is_corrected() {
    newsroom.intake.take(event("a1", 1, 1));
    newsroom.move(ID, Move.PUBLISH);
    Article updated =
        ferry().toBuilder().body(List.of(new Block.Paragraph("El barco no volvió."))).build();
    newsroom.intake.take(event("a1", 2, 2, updated, translated(updated)));

    Story obliged = newsroom.story(ID);
    assertThat(obliged.state()).isEqualTo("published");
    assertThat(obliged.dossier().obligations())
        .singleElement()
        .satisfies(obligation -> {
          assertThat(obligation.kind()).isEqualTo(Obligation.Kind.SOURCE_CORRECTED);
          assertThat(obligation.segments()).containsExactly("b0.s0");
        });
    assertThat(newsroom.stories.edition(ID).orElseThrow().article().body()).hasSize(7);

    assertThat(newsroom.move(ID, Move.CORRECT)).isInstanceOf(Outcome.Done.class);
    assertThat(newsroom.story(ID).dossier().obligations()).isEmpty();
    assertThat(newsroom.sent(ArticleCorrected.class))
        .singleElement()
        .satisfies(corrected -> {
          assertThat(corrected.storyVersion()).isEqualTo(2);
          assertThat(corrected.slug()).isEqualTo("the-ferry-returns-to-port");
          assertThat(corrected.article().body()).hasSize(1);
        });
  }

  @Test
  void a_correction_that_changes_and_says_nothing_is_refused() {
    newsroom.intake.take(event("a1", 1, 1));
    newsroom.move(ID, Move.PUBLISH);

    assertThat(newsroom.move(ID, Move.CORRECT)).isEqualTo(new Outcome.NothingToCorrect());
    Order noted =
        new Order(ID, Move.CORRECT, "key", null, null, null, null, "The date was wrong.", false);
    assertThat(newsroom.moves.move(noted, null)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void a_retraction_needs_a_reason_and_is_the_end() {
    newsroom.intake.take(event("a1", 1, 1));
    newsroom.move(ID, Move.PUBLISH);

    assertThat(newsroom.move(ID, Move.RETRACT)).isEqualTo(new Outcome.ReasonMissing());
    Order reasoned =
        new Order(ID, Move.RETRACT, "key", null, null, null, "It was invented.", null, false);
    assertThat(newsroom.moves.move(reasoned, null)).isInstanceOf(Outcome.Done.class);
    assertThat(newsroom.story(ID).moves()).isEmpty();
    assertThat(newsroom.sent(ArticleRetracted.class))
        .singleElement()
        .satisfies(retracted -> assertThat(retracted.storyVersion()).isEqualTo(2));
    assertThat(newsroom.stories.retractions())
        .containsExactly(new Retraction(ID, 2, "It was invented.", newsroom.now));
  }

  @Test
  void an_idempotency_key_publishes_once_and_belongs_to_one_request() {
    newsroom.intake.take(event("a1", 1, 1));
    Order publish = Newsroom.order(ID, Move.PUBLISH);

    assertThat(newsroom.moves.move(publish, "k")).isInstanceOf(Outcome.Done.class);
    assertThat(newsroom.moves.move(publish, "k")).isInstanceOf(Outcome.Done.class);
    assertThat(newsroom.sent(ArticlePublished.class)).hasSize(1);
    assertThat(newsroom.moves.move(Newsroom.order(ID, Move.CORRECT), "k"))
        .isEqualTo(new Outcome.KeyReused());
    Order withGaps =
        new Order(ID, Move.PUBLISH, "key", "Nadia Sørby", null, null, null, null, true);
    assertThat(newsroom.moves.move(withGaps, "k")).isEqualTo(new Outcome.KeyReused());
  }

  @Test
  void an_order_for_another_revision_is_refused() {
    newsroom.intake.take(event("a1", 1, 1));
    Order blind = new Order(ID, Move.PUBLISH, "key", null, 7, null, null, null, false);

    assertThat(newsroom.moves.move(blind, null)).isEqualTo(new Outcome.Changed(1, 0));
  }

  @Test
  void a_mended_sentence_is_human_and_survives_a_new_translation() {
    newsroom.intake.take(event("a1", 1, 1));
    Furniture furniture = new Furniture("Ferry back in port", null, null, null);
    newsroom.mending.mend(
        new Amendment(ID, "key", "Nadia Sørby", 1, furniture, Map.of("b1.s0", "What <b>now</b>")));

    Dossier mended = newsroom.story(ID).dossier();
    assertThat(mended.slug()).isEqualTo("ferry-back-in-port");
    assertThat(mended.credit().translators()).first().isEqualTo("Nadia Sørby");
    assertThat(mended.credit().editors()).containsExactly("Nadia Sørby");

    newsroom.intake.take(event("a1", 1, 2));
    Article article = newsroom.story(ID).dossier().article();
    assertThat(article.title()).isEqualTo("Ferry back in port");
    assertThat(article.body().get(1)).isEqualTo(new Block.Heading(2, "What now"));
  }

  @Test
  void words_without_a_persons_name_are_not_called_human() {
    newsroom.intake.take(event("a1", 1, 1));
    newsroom.mending.mend(
        new Amendment(ID, "cms", null, 1, Furniture.NONE, Map.of("b1.s0", "What now")));

    assertThat(newsroom.story(ID).dossier().copy().segments())
        .filteredOn(segment -> segment.id().equals("b1.s0"))
        .singleElement()
        .satisfies(segment -> assertThat(segment.origin()).isInstanceOf(Origin.Machine.class));
  }

  @Test
  void words_without_a_persons_name_are_the_desks_until_their_source_changes() {
    newsroom.intake.take(event("a1", 1, 1));
    mend(1, null, Map.of("b1.s0", "What now"));

    newsroom.intake.take(event("a1", 1, 2));
    assertThat(heading().target()).isEqualTo("What now");
    assertThat(heading().origin()).isInstanceOf(Origin.Machine.class);
    assertThat(heading().findings())
        .extracting(Finding::text)
        .containsExactly("Written with the key “key”; nobody has put a name to it.");

    List<Block> body = new java.util.ArrayList<>(ferry().body());
    body.set(1, new Block.Heading(2, "Qué no cambia"));
    Article updated = ferry().toBuilder().body(body).build();
    newsroom.intake.take(event("a1", 2, 1, updated, translated(updated)));

    assertThat(heading().target()).isEqualTo("[Qué no cambia]");
    assertThat(heading().findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("What now", "machine: key"));
  }

  private Segment heading() {
    return copy().segments().stream()
        .filter(segment -> segment.id().equals("b1.s0"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_a_person_wrote_is_kept_as_a_finding_when_its_source_changes() {
    newsroom.intake.take(event("a1", 1, 1));
    newsroom.mending.mend(
        new Amendment(ID, "key", "Nadia Sørby", 1, Furniture.NONE, Map.of("b1.s0", "What now")));
    Article updated = ferry();
    List<Block> body = new java.util.ArrayList<>(updated.body());
    body.set(1, new Block.Heading(2, "Qué no cambia"));
    updated = updated.toBuilder().body(body).build();

    newsroom.intake.take(event("a1", 2, 1, updated, translated(updated)));

    assertThat(newsroom.story(ID).dossier().copy().segments())
        .filteredOn(segment -> segment.id().equals("b1.s0"))
        .singleElement()
        .satisfies(segment -> {
          assertThat(segment.target()).isEqualTo("[Qué no cambia]");
          assertThat(segment.findings())
              .singleElement()
              .satisfies(finding -> assertThat(finding.text()).contains("What now"));
        });
  }

  @Test
  void a_stale_sentence_is_answered_for_by_mending_it_or_sending_it_as_it_stands() {
    newsroom.intake.take(event("a1", 1, 1));
    changeTwoSentences();
    Map<String, String> asItStands = Map.of("b1.s0", "[Qué no cambia]");

    mend(2, null, asItStands);
    assertThat(staleOnes()).containsExactly("b0.s0", "b1.s0");
    mend(2, "Nadia Sørby", asItStands);
    assertThat(staleOnes()).containsExactly("b0.s0");
    mend(3, "Nadia Sørby", Map.of("b0.s0", "It came back."));

    assertThat(staleOnes()).isEmpty();
    assertThat(copy().segments())
        .noneMatch(s -> s.findings().toString().contains("source-changed"));
    assertThat(copy().segments())
        .filteredOn(segment -> segment.id().equals("b1.s0"))
        .singleElement()
        .satisfies(kept -> assertThat(kept.origin()).isInstanceOf(Origin.Memory.class));
  }

  @Test
  void who_writes_a_headline_anew_answers_for_the_one_the_source_changed() {
    newsroom.intake.take(event("a1", 1, 1));
    Article updated = ferry().toBuilder().title("Vuelve el transbordador Aurora").build();
    newsroom.intake.take(event("a1", 2, 1, updated, translated(updated)));
    assertThat(staleOnes()).containsExactly("title.s0");

    furnish(2, null, "Ferry back");
    assertThat(staleOnes()).containsExactly("title.s0");
    furnish(3, "Nadia Sørby", "Ferry back in port");

    assertThat(staleOnes()).isEmpty();
    assertThat(copy().article("en", null).title()).isEqualTo("Ferry back in port");
  }

  private void furnish(int revision, String actor, String title) {
    Furniture furniture = new Furniture(title, null, null, null);
    assertThat(
            newsroom.mending.mend(new Amendment(ID, "key", actor, revision, furniture, Map.of())))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void who_publishes_a_correction_answers_for_every_stale_sentence_in_it() {
    newsroom.intake.take(event("a1", 1, 1));
    newsroom.move(ID, Move.PUBLISH);
    changeTwoSentences();

    assertThat(staleOnes()).containsExactly("b0.s0", "b1.s0");
    assertThat(newsroom.story(ID).dossier().obligations().getFirst().segments())
        .containsExactly("b0.s0", "b1.s0");
    newsroom.move(ID, Move.CORRECT);

    assertThat(staleOnes()).isEmpty();
    assertThat(newsroom.sent(ArticleCorrected.class).getFirst().segments())
        .noneMatch(Segment::stale);
  }

  @Test
  void the_memory_hears_once_a_version_what_was_approved_and_by_whom() {
    newsroom.intake.take(event("a1", 1, 1));
    mend(1, "Nadia Sørby", Map.of("b1.s0", "What now"));
    newsroom.move(ID, Move.PUBLISH);
    newsroom.move(ID, Move.PUBLISH);

    assertThat(newsroom.sent(SegmentsApproved.class))
        .singleElement()
        .satisfies(approved -> {
          assertThat(approved.by()).isEqualTo("Nadia Sørby");
          assertThat(approved.sourceLanguage()).isEqualTo("es");
          assertThat(approved.language()).isEqualTo("en");
          assertThat(approved.storyVersion()).isEqualTo(1);
          assertThat(approved.segments()).isEqualTo(copy().segments());
        });
  }

  @Test
  void the_memory_learns_no_headline_that_an_editor_passed_over() {
    newsroom.intake.take(event("a1", 1, 1));
    newsroom.headline(ID, "Nadia Sørby", "Back in port");
    newsroom.move(ID, Move.PUBLISH);

    assertThat(newsroom.sent(SegmentsApproved.class).getFirst().segments())
        .extracting(Segment::id)
        .doesNotContain("title.s0")
        .contains("deck.s0", "b0.s0");
  }

  @Test
  void which_slugs_are_taken_is_asked_only_when_the_headline_changes() {
    newsroom.intake.take(event("a1", 1, 1));
    int asked = newsroom.stories.slugsAsked;
    mend(1, "Nadia Sørby", Map.of("b1.s0", "What now"));
    assertThat(newsroom.stories.slugsAsked).isEqualTo(asked);

    newsroom.headline(ID, "Nadia Sørby", "Back in port");
    assertThat(newsroom.stories.slugsAsked).isGreaterThan(asked);
    assertThat(newsroom.story(ID).dossier().slug()).isEqualTo("back-in-port");
  }

  private void changeTwoSentences() {
    List<Block> body = new java.util.ArrayList<>(ferry().body());
    body.set(0, new Block.Paragraph("El barco <em>Aurora</em> volvió hoy. Nadie resultó herido."));
    body.set(1, new Block.Heading(2, "Qué no cambia"));
    Article updated = ferry().toBuilder().body(body).build();
    newsroom.intake.take(event("a1", 2, 1, updated, translated(updated)));
  }

  private void mend(int revision, String actor, Map<String, String> targets) {
    assertThat(
            newsroom.mending.mend(
                new Amendment(ID, "key", actor, revision, Furniture.NONE, targets)))
        .isInstanceOf(Outcome.Done.class);
  }

  private Copy copy() {
    return newsroom.story(ID).dossier().copy();
  }

  private List<String> staleOnes() {
    return copy().segments().stream().filter(Segment::stale).map(Segment::id).toList();
  }

  @Test
  void a_command_is_carried_out_once_and_a_refused_one_says_why() {
    newsroom.intake.take(event("a1", 1, 1));
    EditorialCommand publish = command("c1", "publish");

    newsroom.commands.take(publish);
    newsroom.commands.take(publish);
    newsroom.commands.take(command("c2", "publish"));
    newsroom.commands.take(command("c3", "levitate"));

    assertThat(newsroom.sent(ArticlePublished.class)).hasSize(1);
    assertThat(newsroom.sent(EditorialOutcome.class))
        .extracting(EditorialOutcome::commandId, EditorialOutcome::result)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("c1", EditorialOutcome.Result.DONE),
            org.assertj.core.groups.Tuple.tuple("c2", EditorialOutcome.Result.REFUSED),
            org.assertj.core.groups.Tuple.tuple("c3", EditorialOutcome.Result.REFUSED));
    assertThat(newsroom.sent(EditorialOutcome.class).get(1).problem()).contains("correct");
  }

  @Test
  void a_command_schedules_and_its_outcome_tells_what_can_be_done_then() {
    newsroom.intake.take(event("a1", 1, 1));
    Instant at = newsroom.now.plusSeconds(60);
    newsroom.commands.take(schedule("c1", at));
    newsroom.commands.take(schedule("c1", at.plusSeconds(1)));
    newsroom.commands.take(schedule("c2", newsroom.now));

    assertThat(newsroom.stories.next()).contains(at);
    assertThat(newsroom.sent(EditorialOutcome.class))
        .extracting(EditorialOutcome::result, EditorialOutcome::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(EditorialOutcome.Result.DONE, "scheduled"),
            org.assertj.core.groups.Tuple.tuple(EditorialOutcome.Result.REFUSED, "scheduled"),
            org.assertj.core.groups.Tuple.tuple(EditorialOutcome.Result.REFUSED, "scheduled"));
    assertThat(newsroom.sent(EditorialOutcome.class).getFirst().moves())
        .containsExactly("schedule", "unschedule", "publish", "hold", "spike");
  }

  private static EditorialCommand schedule(String id, Instant at) {
    return new EditorialCommand(id, ID, "a1", "schedule", "Nadia Sørby", null, null, null, at);
  }

  @Test
  void a_command_id_belongs_to_one_command() {
    newsroom.intake.take(event("a1", 1, 1));
    EditorialCommand publish = command("c1", "publish");
    newsroom.commands.take(publish);

    newsroom.commands.take(command("c1", "retract"));
    newsroom.commands.take(
        new EditorialCommand("c1", ID, "a1", "publish", "Nadia Sørby", null, null, "Other.", null));
    newsroom.commands.take(publish);

    assertThat(newsroom.story(ID).state()).isEqualTo("published");
    assertThat(newsroom.sent(EditorialOutcome.class))
        .extracting(EditorialOutcome::problem)
        .containsExactly(
            null,
            "This command id was used for a different command.",
            "This command id was used for a different command.");
  }

  @Test
  void a_command_is_given_by_somebody() {
    newsroom.intake.take(event("a1", 1, 1));

    newsroom.commands.take(
        new EditorialCommand("c1", ID, "a1", "publish", " ", null, null, null, null));
    assertThat(newsroom.story(ID).state()).isEqualTo("draft");
    newsroom.commands.take(
        new EditorialCommand("c2", ID, "a1", "publish", " Nadia Sørby ", null, null, null, null));

    assertThat(newsroom.sent(EditorialOutcome.class))
        .extracting(EditorialOutcome::result)
        .containsExactly(EditorialOutcome.Result.REFUSED, EditorialOutcome.Result.DONE);
    assertThat(newsroom.sent(EditorialOutcome.class).getFirst().problem())
        .isEqualTo("No actor was given.");
    assertThat(newsroom.sent(ArticlePublished.class).getFirst().by()).isEqualTo("Nadia Sørby");
    assertThat(newsroom.story(ID).dossier().credit().editors()).containsExactly("Nadia Sørby");
  }

  @Test
  void a_withdrawn_story_stays_when_a_correction_tells_readers() {
    newsroom.intake.take(event("a1", 1, 1));
    newsroom.move(ID, Move.PUBLISH);
    newsroom.intake.take(withdrawn("a1", 2));
    newsroom.mending.mend(
        new Amendment(
            ID,
            "key",
            null,
            newsroom.story(ID).dossier().revision(),
            new Furniture("Ferry back in port", null, null, null),
            Map.of()));

    assertThat(newsroom.move(ID, Move.CORRECT)).isInstanceOf(Outcome.Done.class);
    assertThat(newsroom.story(ID).dossier().open(Obligation.Kind.SOURCE_WITHDRAWN)).isNotNull();

    Order noted =
        new Order(ID, Move.CORRECT, "key", null, null, null, null, "We stand by it.", false);
    assertThat(newsroom.moves.move(noted, null)).isInstanceOf(Outcome.Done.class);
    assertThat(newsroom.story(ID).dossier().obligations()).isEmpty();
  }

  @Test
  void a_text_that_cannot_be_kept_is_refused() {
    newsroom.intake.take(event("a1", 1, 1));

    for (String bad : List.of("a\0b", "a\ud800b", "\udc00")) {
      Order order = new Order(ID, Move.PUBLISH, "key", null, null, null, null, bad, false);
      assertThat(newsroom.moves.move(order, null)).isEqualTo(new Outcome.Unstorable());
      for (Furniture furniture :
          List.of(
              new Furniture(bad, null, null, null),
              new Furniture(null, bad, null, null),
              new Furniture(null, null, List.of("x", bad), null))) {
        assertThat(newsroom.mending.mend(new Amendment(ID, "key", null, 1, furniture, Map.of())))
            .isEqualTo(new Outcome.Unstorable());
      }
    }
    assertThat(
            newsroom.mending.mend(
                new Amendment(
                    ID, "key", null, 1, new Furniture("Ship 🚢", null, null, null), Map.of())))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void two_stories_with_one_headline_get_two_slugs() {
    newsroom.intake.take(event("a1", 1, 1));
    newsroom.intake.take(event("a2", 1, 1));

    assertThat(newsroom.story("a2-en").dossier().slug()).isEqualTo("the-ferry-returns-to-port-2");
  }

  @Test
  void markup_outside_the_subset_does_not_get_in() {
    Article evil =
        ferry().toBuilder()
            .body(
                List.of(
                    new Block.Paragraph("<script>x()</script><a href=\"javascript:x()\">y</a>")))
            .build();
    newsroom.intake.take(event("a1", 1, 1, evil, List.of()));

    assertThat(newsroom.story(ID).dossier().article().body())
        .containsExactly(new Block.Paragraph("<a>y</a>"));
  }

  private static EditorialCommand command(String id, String move) {
    return new EditorialCommand(id, ID, "a1", move, "Nadia Sørby", null, null, null, null);
  }
}
