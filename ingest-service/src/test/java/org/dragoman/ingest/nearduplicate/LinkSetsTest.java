package org.dragoman.ingest.nearduplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkSetsTest {
  private static final UUID A = new UUID(0, 1);
  private static final UUID B = new UUID(0, 2);
  private static final UUID C = new UUID(0, 3);
  private static final Likeness LIKE = new Likeness(0.8, 0.9);

  @Test
  void copies_are_linked_in_both_directions() {
    LinkSets sets = new LinkSets(List.of());

    sets.compared(A, List.of(B, C), Map.of(B, LIKE, C, new Likeness(0.5, 1)));

    assertThat(sets.changed())
        .isEqualTo(
            Map.of(
                A, List.of(new Link(A, C, new Likeness(0.5, 1)), new Link(A, B, LIKE)),
                B, List.of(new Link(B, A, LIKE)),
                C, List.of(new Link(C, A, new Likeness(0.5, 1)))));
  }

  @Test
  void what_was_linked_already_is_not_told_again() {
    LinkSets sets = new LinkSets(List.of(new Link(A, B, LIKE), new Link(B, A, LIKE)));

    sets.compared(A, List.of(B), Map.of(B, LIKE));

    assertThat(sets.changed()).isEmpty();
  }

  @Test
  void a_copy_that_is_none_any_more_is_unlinked_on_both_sides_and_others_stay() {
    LinkSets sets =
        new LinkSets(
            List.of(
                new Link(A, B, LIKE),
                new Link(B, A, LIKE),
                new Link(B, C, LIKE),
                new Link(C, B, LIKE)));

    sets.compared(A, List.of(B), Map.of());

    assertThat(sets.changed()).isEqualTo(Map.of(A, List.of(), B, List.of(new Link(B, C, LIKE))));
  }

  @Test
  void what_an_article_was_not_compared_with_stays_linked() {
    LinkSets sets = new LinkSets(List.of());

    sets.compared(A, List.of(B), Map.of(B, LIKE));
    sets.compared(B, List.of(C), Map.of(C, LIKE));

    assertThat(sets.changed().get(B)).containsExactly(new Link(B, A, LIKE), new Link(B, C, LIKE));
  }

  @Test
  void a_text_that_everybody_prints_has_so_many_links_and_no_more() {
    LinkSets sets = new LinkSets(List.of());
    for (int i = 0; i < 100; i++) {
      Map<UUID, Likeness> earlier = new HashMap<>();
      for (int j = Math.max(0, i - 12); j < i; j++) {
        earlier.put(new UUID(1, j), LIKE);
      }
      sets.compared(new UUID(1, i), earlier.keySet(), earlier);
    }

    assertThat(sets.changed().values())
        .allSatisfy(links -> assertThat(links).hasSizeBetween(1, LinkSets.MOST));
  }

  @Test
  void a_link_from_one_side_alone_is_taken_back_from_the_other() {
    LinkSets sets = new LinkSets(List.of(new Link(A, B, LIKE)));

    sets.compared(B, List.of(A), Map.of());

    assertThat(sets.changed()).isEqualTo(Map.of(A, List.of()));
  }
}
