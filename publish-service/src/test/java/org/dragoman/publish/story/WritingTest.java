package org.dragoman.publish.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.publish.Samples.event;
import static org.dragoman.publish.Samples.ferry;
import static org.dragoman.publish.Samples.translated;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.Samples;
import org.dragoman.publish.desk.TextPanel;
import org.dragoman.publish.desk.Writing;
import org.dragoman.publish.desk.Writing.Field;
import org.dragoman.publish.desk.Writing.Sentence;
import org.dragoman.publish.desk.Written;
import org.dragoman.publish.story.GivenBack.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WritingTest {
  private static final String PLACE = "b0.s0";
  private static final String SOURCE =
      "El barco <em>Aurora</em> volvió ayer. Nadie resultó herido.";
  private static final String FIRST =
      "The ship <em>Aurora</em> came back yesterday. Nobody was hurt.";

  private final Newsroom newsroom = new Newsroom();
  private String id = "a1-en";
  private Runnable meanwhile = () -> {};
  private final Writing writing =
      new Writing(
          new Reading(newsroom.stories, newsroom.copies, new Interrupted()), newsroom.mending);

  @BeforeEach
  void aDraft() {
    newsroom.intake.take(event("a1", 1, 1));
  }

  @Test
  void a_sentence_is_saved_without_knowing_the_revision() {
    assertThat(write("ana", FIRST, "Home again.")).isInstanceOf(Written.Saved.class);
    assertThat(segment().target()).isEqualTo("Home again.");
    assertThat(segment().origin()).isEqualTo(new Origin.Human("ana", newsroom.now));
  }

  @Test
  void whoever_saves_second_writes_nothing_over_and_sees_what_stands_there() {
    write("ana", FIRST, "Ana's words.");

    Written second = write("ben", FIRST, "Ben's words.");

    assertThat(second).isInstanceOf(Written.Met.class);
    assertThat(segment().target()).isEqualTo("Ana's words.");
    assertThat(write("ben", "Ana's words.", "Both.")).isInstanceOf(Written.Saved.class);
    assertThat(segment().target()).isEqualTo("Both.");
  }

  @Test
  void two_who_write_the_same_do_not_meet() {
    write("ana", FIRST, "Home again.");
    assertThat(write("ben", FIRST, "Home again.")).isInstanceOf(Written.Saved.class);
  }

  @Test
  void a_change_elsewhere_at_the_same_moment_only_makes_it_try_again() {
    meanwhile =
        once(() ->
            newsroom.mending.mend(
                new Amendment(
                    id, "ben", "ben", null, Furniture.NONE, Map.of("b3.s0", "“We will be back”"))));

    assertThat(write("ana", FIRST, "Home again.")).isInstanceOf(Written.Saved.class);
    assertThat(segment().target()).isEqualTo("Home again.");
  }

  @Test
  void words_for_a_sentence_that_moved_away_are_not_put_into_another() {
    List<Block> body = new java.util.ArrayList<>(ferry().body());
    body.addFirst(new Block.Paragraph("Todo es nuevo."));
    var changed = ferry().toBuilder().body(body).build();
    meanwhile = once(() -> newsroom.intake.take(event("a1", 2, 1, changed, translated(changed))));

    assertThat(write("ana", FIRST, "Home again.")).isInstanceOf(Written.Gone.class);
    assertThat(newsroom.story(id).dossier().copy().segments())
        .extracting(Segment::target)
        .doesNotContain("Home again.");
  }

  @Test
  void two_who_move_blocks_at_once_both_have_their_way() {
    meanwhile = once(() -> writing.arrange(id, "ben", layout -> layout.without(1)));

    assertThat(writing.arrange(id, "ana", layout -> layout.down(0)))
        .isInstanceOf(Written.Saved.class);
    assertThat(newsroom.story(id).dossier().copy().layout())
        .isEqualTo(new Layout(List.of(2, 0, 3, 4, 5, 6)));
  }

  @Test
  void a_headline_written_anew_is_measured_against_what_stood_there() {
    assertThat(writing.furniture(id, "ana", Field.HEADLINE, "Something else", "Ferry back"))
        .isInstanceOf(Written.Met.class);
    assertThat(
            writing.furniture(id, "ana", Field.HEADLINE, "The ferry returns to port", "Ferry back"))
        .isInstanceOf(Written.Saved.class);
    assertThat(newsroom.story(id).dossier().article().title()).isEqualTo("Ferry back");
  }

  @Test
  void who_gives_back_what_they_saw_takes_no_words_away_that_came_since() {
    String first = newsroom.story(id).dossier().article().title();
    writing.furniture(id, "ana", Field.HEADLINE, first, "Ferry &amp; crew back");
    meanwhile =
        once(() ->
            writing.furniture(id, "ben", Field.HEADLINE, "Ferry &amp; crew back", "All back"));

    assertThat(writing.giveBack(id, "ana", Part.TITLE, "Ferry &amp; crew back"))
        .isInstanceOf(Written.Met.class);
    assertThat(newsroom.story(id).dossier().article().title()).isEqualTo("All back");
    assertThat(writing.giveBack(id, "ana", Part.TITLE, "All back"))
        .isInstanceOf(Written.Saved.class);
    assertThat(newsroom.story(id).dossier().article().title()).isEqualTo(first);

    writing.keywords(id, "ana", "ferries, wind", null);
    String seen = TextPanel.of(newsroom.story(id)).keywordsInARow();
    writing.keywords(id, "ben", "night", null);
    assertThat(writing.giveBack(id, "ana", Part.KEYWORDS, seen)).isInstanceOf(Written.Met.class);
    String now = TextPanel.of(newsroom.story(id)).keywordsInARow();
    assertThat(writing.giveBack(id, "ana", Part.KEYWORDS, now)).isInstanceOf(Written.Saved.class);
  }

  @Test
  void keywords_come_and_go_one_by_one() {
    writing.keywords(id, "ana", "ferries, Harbour ,  wind", null);
    writing.keywords(id, "ben", null, "wind");
    assertThat(newsroom.story(id).dossier().article().keywords())
        .containsExactly("harbour", "ferries");
  }

  @Test
  void a_sentence_nobody_translated_is_untranslated_again_when_its_words_are_taken_away() {
    untranslatedDraft();
    write("ana", "", "Home");
    assertThat(write("ana", "Home", "<br>")).isInstanceOf(Written.Saved.class);

    assertThat(segment().target()).isNull();
    assertThat(segment().origin()).isInstanceOf(Origin.Untranslated.class);
    assertThat(newsroom.move(id, Move.PUBLISH)).isInstanceOf(Outcome.Untranslated.class);
  }

  @Test
  void nothing_written_into_a_sentence_nobody_translated_leaves_it_so() {
    untranslatedDraft();
    Segment before = segment();
    write("ana", "", " ");
    assertThat(segment()).isEqualTo(before);
    assertThat(newsroom.story(id).dossier().revision()).isEqualTo(1);
  }

  @Test
  void a_translated_sentence_that_is_emptied_is_dropped_and_says_so_until_it_has_words() {
    write("ana", FIRST, "");
    assertThat(segment().target()).isEmpty();
    assertThat(segment().findings()).extracting(Finding::check).containsExactly("dropped");
    assertThat(newsroom.story(id).dossier().untranslated()).isEmpty();
    assertThat(newsroom.story(id).dossier().article().body().getFirst())
        .isEqualTo(new Block.Paragraph(""));

    write("ana", "", "Home again.");
    assertThat(segment().findings()).isEmpty();
  }

  private void untranslatedDraft() {
    List<Segment> segments = translated(ferry());
    newsroom.intake.take(
        event("a2", 1, 1, ferry(), Samples.with(segments, Samples.untranslated(segments, PLACE))));
    id = "a2-en";
  }

  @Test
  void a_spiked_story_takes_nothing() {
    newsroom.move(id, Move.SPIKE);
    assertThat(write("ana", FIRST, "Home again.")).isInstanceOf(Written.Refused.class);
  }

  private Written write(String who, String was, String target) {
    return writing.sentence(id, who, new Sentence(PLACE, SOURCE, was, target));
  }

  private Segment segment() {
    return newsroom.story(id).dossier().copy().segments().stream()
        .filter(segment -> segment.id().equals(PLACE))
        .findFirst()
        .orElseThrow();
  }

  private Runnable once(Runnable work) {
    return () -> {
      meanwhile = () -> {};
      work.run();
    };
  }

  /** Somebody else does something between the reading and the writing. */
  private final class Interrupted implements Transactions {
    @Override
    public <T> T call(Supplier<T> work) {
      T read = work.get();
      meanwhile.run();
      return read;
    }
  }
}
