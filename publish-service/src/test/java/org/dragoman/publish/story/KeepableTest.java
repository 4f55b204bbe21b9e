package org.dragoman.publish.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.publish.Samples.event;

import java.util.Map;
import org.dragoman.publish.credit.CreditEdits;
import org.dragoman.publish.credit.CreditField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepableTest {
  private static final String NUL = "quay\0";
  private final Newsroom newsroom = new Newsroom();

  @BeforeEach
  void aDraft() {
    newsroom.intake.take(event("a1", 1, 1));
  }

  @Test
  void no_name_is_longer_than_the_queue_can_filter_by() {
    assertThat(newsroom.mending.mend(nothing().with(new Assignment("m".repeat(201), null))))
        .isEqualTo(new Outcome.TooLong("assignee", 200));
    assertThat(newsroom.mending.mend(nothing().with(new Assignment(null, "s".repeat(201)))))
        .isEqualTo(new Outcome.TooLong("desk", 200));
    assertThat(newsroom.mending.mend(nothing().with(outlet("o".repeat(301)))))
        .isEqualTo(new Outcome.TooLong("outlet", 300));
    assertThat(newsroom.mending.mend(nothing().with(outlet("o".repeat(300)))))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void what_the_database_cannot_keep_is_refused_wherever_it_stands() {
    assertThat(newsroom.mending.mend(nothing().with(new Assignment(NUL, null))))
        .isInstanceOf(Outcome.Unstorable.class);
    assertThat(newsroom.mending.mend(nothing().with(new Assignment(null, NUL))))
        .isInstanceOf(Outcome.Unstorable.class);
    assertThat(newsroom.mending.mend(nothing().with(outlet(NUL))))
        .isInstanceOf(Outcome.Unstorable.class);
    assertThat(
            newsroom.mending.mend(
                pictures("https://a.example/1", new Picture(NUL, null, null, null))))
        .isInstanceOf(Outcome.Unstorable.class);
    assertThat(newsroom.mending.mend(pictures(NUL, new Picture("Quay", null, null, null))))
        .isInstanceOf(Outcome.Unstorable.class);
  }

  private static CreditEdits outlet(String name) {
    return CreditEdits.typed(CreditField.OUTLET_NAME, name);
  }

  private static Amendment nothing() {
    return new Amendment("a1-en", "mara", "mara", null, Furniture.NONE, Map.of());
  }

  private static Amendment pictures(String url, Picture picture) {
    return new Amendment(
        "a1-en", "mara", "mara", null, Furniture.NONE.withPictures(Map.of(url, picture)), Map.of());
  }
}
