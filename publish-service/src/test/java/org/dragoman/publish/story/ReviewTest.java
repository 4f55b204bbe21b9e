package org.dragoman.publish.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dragoman.contracts.credit.Credit.Extent;
import org.dragoman.contracts.event.ArticlePublished;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewTest {
  private static final String ID = "a1-en";
  private static final String NADIA = "Nadia Sørby";

  private final Newsroom newsroom = new Newsroom();

  @Test
  void who_sends_a_machines_sentence_as_it_stands_has_reviewed_it() {
    machineMade();
    mend("b0.s0", words("b0.s0"), NADIA);

    assertThat(segment("b0.s0").reviewed().who()).isEqualTo(NADIA);
    assertThat(segment("b0.s0").origin()).isInstanceOf(Origin.Machine.class);
    assertThat(reviewed()).isEqualTo(Extent.SOME);
  }

  @Test
  void a_key_without_a_name_reviews_nothing() {
    machineMade();
    mend("b0.s0", words("b0.s0"), null);

    assertThat(segment("b0.s0").reviewed()).isNull();
    assertThat(reviewed()).isEqualTo(Extent.NONE);
  }

  @Test
  void who_mends_a_machines_sentence_answers_for_it_and_the_machine_is_not_forgotten() {
    machineMade();
    mend("b0.s0", "The ship is back.", NADIA);

    assertThat(segment("b0.s0").origin())
        .isInstanceOfSatisfying(
            Origin.Human.class, human -> assertThat(human.engine()).isEqualTo("apertium"));
    assertThat(segment("b0.s0").answeredFor()).isTrue();
  }

  @Test
  void publishing_answers_for_the_story_and_reviews_no_sentence() {
    machineMade();
    newsroom.move(ID, Move.PUBLISH);

    ArticlePublished published = newsroom.sent(ArticlePublished.class).getFirst();
    assertThat(published.credit().machine().reviewed()).isEqualTo(Extent.NONE);
    assertThat(published.credit().machine().notice()).endsWith("Nobody reviewed it.");
  }

  @Test
  void a_reviewed_sentence_stands_when_the_article_is_translated_again() {
    machineMade();
    mend("b0.s0", words("b0.s0"), NADIA);
    List<Segment> again =
        segments().stream().map(s -> made(s.id(), s.block(), s.source(), "Otherwise")).toList();
    newsroom.intake.take(Samples.event("a1", 1, 2, Samples.ferry(), again));

    assertThat(segment("b0.s0").reviewed().who()).isEqualTo(NADIA);
    assertThat(segment("b0.s0").target()).isNotEqualTo("Otherwise");
    assertThat(segment("b1.s0").target()).isEqualTo("Otherwise");
  }

  @Test
  void a_sentence_the_source_changed_has_to_be_reviewed_again() {
    machineMade();
    mend("b0.s0", words("b0.s0"), NADIA);
    List<Segment> changed =
        segments().stream()
            .map(s -> s.id().equals("b0.s0") ? made(s.id(), s.block(), "Otra cosa.", "Else") : s)
            .toList();
    newsroom.intake.take(Samples.event("a1", 2, 1, Samples.ferry(), changed));

    assertThat(segment("b0.s0").reviewed()).isNull();
  }

  @Test
  void what_readers_do_not_get_counts_for_nothing() {
    machineMade();
    newsroom.mending.mend(
        new Amendment(ID, "key", NADIA, null, Furniture.NONE, Map.of())
            .with(new Layout(List.of(0))));
    for (String read : List.of("title.s0", "deck.s0", "b0.s0", "m0.caption.s0")) {
      mend(read, words(read), NADIA);
    }

    assertThat(reviewed()).isEqualTo(Extent.ALL);
  }

  private void machineMade() {
    List<Segment> made =
        segments().stream().map(s -> made(s.id(), s.block(), s.source(), s.target())).toList();
    newsroom.intake.take(Samples.event("a1", 1, 1, Samples.ferry(), made));
  }

  private static List<Segment> segments() {
    return Samples.translated(Samples.ferry());
  }

  private static Segment made(
      String id, @Nullable Integer block, String source, @Nullable String target) {
    Origin origin = new Origin.Machine("apertium", null, null, null);
    return new Segment(id, block, source, target, false, List.of(), origin);
  }

  private void mend(String id, String words, @Nullable String actor) {
    Outcome outcome =
        newsroom.mending.mend(
            new Amendment(ID, "key", actor, null, Furniture.NONE, Map.of(id, words)));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
  }

  private String words(String id) {
    return segment(id).target();
  }

  private Segment segment(String id) {
    return newsroom.story(ID).dossier().copy().segments().stream()
        .filter(segment -> segment.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Extent reviewed() {
    return newsroom.story(ID).dossier().credit().machine().reviewed();
  }
}
