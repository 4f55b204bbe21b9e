package org.dragoman.publish.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.publish.Samples.THEN;
import static org.dragoman.publish.Samples.event;

import java.util.List;
import org.dragoman.contracts.event.ArticlesLinked;
import org.dragoman.publish.story.Intake.Taken;
import org.junit.jupiter.api.Test;

class AlsoInTest {
  private final Newsroom newsroom = new Newsroom();

  @Test
  void links_that_come_before_the_stories_are_shown_once_the_stories_are_there() {
    assertThat(newsroom.intake.take(linked(1, "b", "c"))).isEqualTo(Taken.LINKED);
    newsroom.intake.take(event("a", 1, 1));
    assertThat(alsoIn()).isEmpty();

    newsroom.intake.take(event("b", 1, 1));

    assertThat(alsoIn())
        .containsExactly(
            new AlsoIn(
                "b-en", "b", "Delta Courier", "The ferry returns to port", "draft", 0.5, 1.0));
  }

  @Test
  void links_that_are_older_than_those_known_change_nothing() {
    newsroom.intake.take(event("a", 1, 1));
    newsroom.intake.take(event("b", 1, 1));
    newsroom.intake.take(linked(2));

    assertThat(newsroom.intake.take(linked(1, "b"))).isEqualTo(Taken.IGNORED);
    assertThat(alsoIn()).isEmpty();
  }

  private List<AlsoIn> alsoIn() {
    return newsroom.copies.of(newsroom.story("a-en").dossier());
  }

  private static ArticlesLinked linked(int second, String... others) {
    return new ArticlesLinked(
        "a",
        1,
        java.util.Arrays.stream(others)
            .map(other -> new ArticlesLinked.Link(other, 0.5, 1.0))
            .toList(),
        THEN.plusSeconds(second));
  }
}
