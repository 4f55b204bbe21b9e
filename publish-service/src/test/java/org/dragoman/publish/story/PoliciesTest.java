package org.dragoman.publish.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.dragoman.publish.Samples.event;
import static org.dragoman.publish.Samples.withdrawn;

import java.util.Map;
import org.dragoman.contracts.event.ArticleRetracted;
import org.dragoman.publish.story.Obligation.Kind;
import org.dragoman.publish.story.Outcome.Done;
import org.dragoman.publish.story.Policies.Answer;
import org.dragoman.publish.story.Policies.Answers;
import org.junit.jupiter.api.Test;

class PoliciesTest {
  private static final String ID = "a1-en";
  private static final Rules RULES = new Rules(false);

  private static Newsroom house(Answers answers, Map<String, Answers> sources) {
    return new Newsroom(
        RULES,
        new Policies(
            answers, sources, Map.of("en", "The outlet withdrew it."), "It was withdrawn."));
  }

  @Test
  void a_withdrawn_story_is_retracted_by_itself_where_the_house_says_so() {
    Newsroom house = house(new Answers(null, Answer.RETRACT), Map.of());
    published(house);
    house.intake.take(withdrawn("a1", 2));

    assertThat(house.story(ID).state()).isEqualTo("retracted");
    assertThat(house.story(ID).dossier().obligations()).isEmpty();
    assertThat(house.sent(ArticleRetracted.class))
        .singleElement()
        .satisfies(told -> {
          assertThat(told.by()).isEqualTo("policy");
          assertThat(told.reason()).isEqualTo("The outlet withdrew it.");
          assertThat(told.storyVersion()).isEqualTo(2);
        });
    assertThat(house.acts).extracting(Act::word).endsWith("withdrawn", "retract");
  }

  @Test
  void what_readers_do_not_have_yet_is_spiked_instead() {
    Newsroom house = house(new Answers(null, Answer.RETRACT), Map.of());
    house.intake.take(event("a1", 1, 1));
    house.intake.take(withdrawn("a1", 2));

    assertThat(house.story(ID).state()).isEqualTo("spiked");
    assertThat(house.sent(ArticleRetracted.class)).isEmpty();
  }

  @Test
  void a_corrected_story_is_held_until_somebody_releases_and_answers() {
    Newsroom house = house(new Answers(Answer.HOLD, null), Map.of());
    published(house);
    ReviewTest.corrected(house);

    assertThat(house.story(ID).state()).isEqualTo("held");
    assertThat(house.story(ID).urgent()).isTrue();
    assertThat(house.story(ID).dossier().open(Kind.SOURCE_CORRECTED)).isNotNull();
    house.move(ID, Move.RELEASE);
    assertThat(house.story(ID).state()).isEqualTo("published");
    assertThat(house.move(ID, Move.CORRECT)).isInstanceOf(Done.class);
    assertThat(house.story(ID).dossier().obligations()).isEmpty();
  }

  @Test
  void a_source_can_be_treated_otherwise() {
    Newsroom house =
        house(
            new Answers(Answer.HOLD, Answer.RETRACT),
            Map.of("courier", new Answers(null, Answer.OPEN)));
    published(house);
    house.intake.take(withdrawn("a1", 2));
    assertThat(house.story(ID).state()).isEqualTo("published");

    house.intake.take(event("a1", 3, 1));
    assertThat(house.story(ID).state()).isEqualTo("held");
  }

  @Test
  void without_a_policy_it_waits_and_can_be_dismissed_with_a_reason() {
    Newsroom house = new Newsroom(RULES, Policies.none());
    published(house);
    ReviewTest.corrected(house);
    assertThat(RULES.moves(house.story(ID))).contains(Move.DISMISS);

    assertThat(house.move(ID, Move.DISMISS)).isEqualTo(new Outcome.ReasonMissing());
    assertThat(house.move(ID, Move.DISMISS, "Mira Halloran", "A comma.")).isInstanceOf(Done.class);
    assertThat(house.story(ID).dossier().obligations()).isEmpty();
    assertThat(house.acts.getLast()).isEqualTo(new Act("dismiss", "Mira Halloran", "A comma."));
    assertThat(house.move(ID, Move.DISMISS, "Mira Halloran", "Again."))
        .isInstanceOf(Outcome.NotOffered.class);
  }

  @Test
  void a_withdrawal_is_not_dismissed() {
    Newsroom house = new Newsroom(RULES, Policies.none());
    published(house);
    house.intake.take(withdrawn("a1", 2));

    assertThat(house.move(ID, Move.DISMISS, "Mira Halloran", "Never mind."))
        .isInstanceOf(Outcome.NotOffered.class);
  }

  @Test
  void a_draft_that_nobody_touched_simply_is_the_new_text() {
    Newsroom house = new Newsroom(RULES, Policies.none());
    house.intake.take(event("a1", 1, 1));
    ReviewTest.corrected(house);
    assertThat(house.story(ID).dossier().obligations()).isEmpty();

    house.headline(ID, "Mira Halloran", "Ferry back");
    house.intake.take(event("a1", 3, 1));
    assertThat(house.story(ID).dossier().open(Kind.SOURCE_CORRECTED)).isNotNull();
    assertThat(house.move(ID, Move.PUBLISH)).isInstanceOf(Done.class);
    assertThat(house.story(ID).dossier().obligations()).isEmpty();
  }

  @Test
  void a_correction_takes_nothing_back() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Answers(Answer.RETRACT, null));
  }

  private static void published(Newsroom house) {
    house.intake.take(event("a1", 1, 1));
    assertThat(house.move(ID, Move.PUBLISH)).isInstanceOf(Done.class);
  }
}
