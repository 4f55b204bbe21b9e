package org.dragoman.publish.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.publish.Samples.event;
import static org.dragoman.publish.Samples.ferry;
import static org.dragoman.publish.Samples.translated;
import static org.dragoman.publish.Samples.with;
import static org.dragoman.publish.Samples.withdrawn;

import java.util.List;
import java.util.Map;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.event.ArticleCorrected;
import org.dragoman.contracts.event.ArticlePublished;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.Samples;
import org.dragoman.publish.desk.TextPanel;
import org.junit.jupiter.api.Test;

/** A newer translation of the same source, where an earlier one was approved. */
class WaitingTest {
  private static final String ID = "a1-en";
  private static final String NADIA = "Nadia Sørby";
  private static final String MIRA = "Mira Halloran";
  private static final String APPROVED = "[Qué cambia]";
  private static final String NEWER = "What is changing";

  private final Newsroom house = new Newsroom(new Rules(true), Policies.none());

  @Test
  void it_waits_beside_what_was_approved() {
    approved();
    anew();

    Story story = house.story(ID);
    assertThat(story.state()).isEqualTo("approved");
    assertThat(heading()).isEqualTo(APPROVED);
    assertThat(shown("b1.s0").findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.check()).isEqualTo("newer-translation");
          assertThat(finding.text()).contains(NEWER);
        });
    assertThat(shown("b0.s0").findings()).isEmpty();
    assertThat(TextPanel.of(story).line("b1.s0").orElseThrow().findings()).hasSize(1);
    assertThat(house.acts.getLast()).isEqualTo(Act.WAITING);
  }

  @Test
  void readers_get_what_was_approved_and_no_correction_brings_words_nobody_decided_on() {
    approved();
    anew();
    house.move(ID, Move.PUBLISH);

    assertThat(house.sent(ArticlePublished.class))
        .singleElement()
        .satisfies(published -> {
          assertThat(published.translationRevision()).isEqualTo(1);
          assertThat(published.segments())
              .filteredOn(segment -> segment.id().equals("b1.s0"))
              .singleElement()
              .satisfies(segment -> {
                assertThat(segment.target()).isEqualTo(APPROVED);
                assertThat(segment.findings()).isEmpty();
              });
        });
    Order note =
        new Order(ID, Move.CORRECT, "key", MIRA, null, null, null, "The 3rd, not the 2nd.", false);
    assertThat(house.moves.move(note, null)).isInstanceOf(Outcome.Done.class);
    assertThat(house.sent(ArticleCorrected.class).getFirst().segments())
        .extracting(Segment::target)
        .contains(APPROVED)
        .doesNotContain(NEWER);
    assertThat(shown("b1.s0").findings()).hasSize(1);
    house.mending.mend(
        new Amendment(ID, "key", MIRA, null, Furniture.NONE, Map.of("b0.s0", "She came back.")));
    assertThat(heading()).isEqualTo(APPROVED);
    assertThat(shown("b1.s0").findings()).hasSize(1);
  }

  @Test
  void what_comes_in_after_publication_waits_as_well_but_for_a_new_version_of_the_source() {
    approved();
    house.move(ID, Move.PUBLISH);
    anew();
    assertThat(heading()).isEqualTo(APPROVED);
    assertThat(shown("b1.s0").findings()).hasSize(1);
    house.move(ID, Move.HOLD, NADIA, "Wait.");
    assertThat(heading()).isEqualTo(APPROVED);
    house.move(ID, Move.RELEASE);

    Article corrected = ferry().toBuilder().title("El transbordador no vuelve").build();
    house.intake.take(event("a1", 2, 1, corrected, translated(corrected)));
    assertThat(house.story(ID).dossier().waiting()).isNull();
    house.intake.take(event("a1", 2, 2, corrected, headed(NEWER)));
    taken();
  }

  @Test
  void an_edit_that_ends_the_approval_lets_it_in_and_what_people_wrote_stays() {
    approved();
    anew();
    house.mending.mend(
        new Amendment(ID, "key", MIRA, null, Furniture.NONE, Map.of("b0.s0", "She came back.")));

    assertThat(house.story(ID).state()).isEqualTo("in-review");
    assertThat(segment("b0.s0").target()).isEqualTo("She came back.");
    assertThat(house.acts).extracting(Act::word).endsWith("waiting", "mended", "translated");
    taken();
  }

  @Test
  void a_withdrawal_lets_it_in_and_so_does_a_spiked_storys_restoration() {
    approved();
    anew();
    house.move(ID, Move.SPIKE, NADIA, "Not ours.");
    assertThat(heading()).isEqualTo(APPROVED);
    house.move(ID, Move.RESTORE);
    taken();

    house.move(ID, Move.REVIEW);
    house.move(ID, Move.APPROVE);
    house.intake.take(event("a1", 1, 3, ferry(), headed("What changes, then")));
    house.move(ID, Move.HOLD, NADIA, "Wait.");
    assertThat(heading()).isEqualTo(NEWER);
    house.intake.take(withdrawn("a1", 2));
    assertThat(heading()).isEqualTo("What changes, then");
  }

  @Test
  void a_new_version_of_the_source_makes_it_void() {
    approved();
    anew();
    Article corrected = ferry().toBuilder().title("El transbordador no vuelve").build();
    house.intake.take(event("a1", 2, 1, corrected, translated(corrected)));

    assertThat(house.story(ID).dossier().waiting()).isNull();
    assertThat(house.story(ID).dossier().copy().translationRevision()).isEqualTo(1);
    assertThat(house.story(ID).dossier().copy().sourceVersion()).isEqualTo(2);
  }

  private void approved() {
    house.intake.take(event("a1", 1, 1));
    house.move(ID, Move.REVIEW);
    house.move(ID, Move.APPROVE);
  }

  private void anew() {
    house.intake.take(event("a1", 1, 2, ferry(), headed(NEWER)));
  }

  private static List<Segment> headed(String words) {
    List<Segment> segments = translated(ferry());
    Segment heading = segments.stream().filter(s -> s.id().equals("b1.s0")).findFirst().get();
    return with(
        segments,
        new Segment(
            heading.id(),
            heading.block(),
            heading.source(),
            words,
            false,
            List.of(),
            new Origin.Machine("engine", null, null, Samples.THEN)));
  }

  private void taken() {
    Dossier dossier = house.story(ID).dossier();
    assertThat(heading()).isEqualTo(NEWER);
    assertThat(dossier.waiting()).isNull();
    assertThat(dossier.copy().translationRevision()).isEqualTo(2);
  }

  private String heading() {
    return segment("b1.s0").target();
  }

  private Segment segment(String id) {
    return of(house.story(ID).dossier(), id);
  }

  private Segment shown(String id) {
    return of(house.story(ID).dossier().shown(), id);
  }

  private static Segment of(Dossier dossier, String id) {
    return dossier.copy().segments().stream()
        .filter(segment -> segment.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
