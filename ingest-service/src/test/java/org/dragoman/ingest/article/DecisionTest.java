package org.dragoman.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.ArticleStatus;
import org.junit.jupiter.api.Test;

class DecisionTest {
  private static final Instant EARLY = Instant.parse("2026-05-01T00:00:00Z");
  private static final Instant LATE = Instant.parse("2026-05-02T00:00:00Z");

  private static Candidate says(String text, Instant updated) {
    return new Candidate(text, Article.builder().title(text).updatedAt(updated).build(), LATE);
  }

  private static Candidate withdrawn(Instant published) {
    return new Candidate(
        "gone",
        Article.builder().status(ArticleStatus.CANCELED).publishedAt(published).build(),
        LATE);
  }

  private static List<String> outcomes(Candidate... arrivals) {
    List<String> outcomes = new ArrayList<>();
    Standing standing = null;
    for (Candidate arrival : arrivals) {
      Decision decision = Decision.of(standing, arrival);
      standing = decision.standing();
      outcomes.add(decision.outcome() + " " + standing.version());
    }
    return outcomes;
  }

  @Test
  void a_date_in_the_future_makes_no_later_version_older() {
    Instant mistyped = Instant.parse("2062-05-02T00:00:00Z");

    assertThat(outcomes(says("a", mistyped), says("b", LATE), says("c", LATE.plusSeconds(1))))
        .containsExactly("new 1", "updated 2", "updated 3");
  }

  @Test
  void the_same_again_is_unchanged() {
    assertThat(outcomes(says("a", null), says("a", null))).containsExactly("new 1", "unchanged 1");
  }

  @Test
  void another_text_is_a_new_version_with_or_without_a_date() {
    assertThat(outcomes(says("a", null), says("b", null), says("c", LATE), says("d", LATE)))
        .containsExactly("new 1", "updated 2", "updated 3", "updated 4");
  }

  @Test
  void what_is_dated_before_the_newest_is_older_whenever_it_arrives() {
    assertThat(outcomes(says("b", LATE), says("a", EARLY))).containsExactly("new 1", "older 1");
  }

  @Test
  void an_undated_copy_of_an_earlier_version_is_older() {
    assertThat(outcomes(says("a", null), says("b", null), says("a", null)))
        .containsExactly("new 1", "updated 2", "older 2");
  }

  @Test
  void a_return_to_an_earlier_text_counts_when_it_is_dated_later() {
    assertThat(outcomes(says("a", EARLY), says("b", EARLY), says("a", LATE)))
        .containsExactly("new 1", "updated 2", "updated 3");
  }

  @Test
  void an_unchanged_text_with_a_newer_date_makes_what_lies_between_older() {
    assertThat(outcomes(says("a", EARLY), says("a", LATE), says("b", EARLY.plusSeconds(1))))
        .containsExactly("new 1", "unchanged 1", "older 1");
  }

  @Test
  void a_withdrawal_is_not_older_for_repeating_the_date_of_publication() {
    assertThat(outcomes(says("a", LATE), withdrawn(EARLY), withdrawn(EARLY), says("a", LATE)))
        .containsExactly("new 1", "updated 2", "unchanged 2", "older 2");
  }
}
