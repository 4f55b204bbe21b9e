package org.dragoman.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final String TEXT =
      "The harbour council met on Tuesday and agreed, after four hours, to dredge the northern"
          + " channel before winter; boats above nine metres have been waiting outside since the"
          + " storms of last March, and the auction hall has lost a third of its landings.";
  private static final String[] STORIES = {
    "Boats landed herring before sunrise yesterday",
    "Village school reopens after summer repairs",
    "Ferry stays inside because thick clouds remain",
    "Orchestra plays forgotten symphonies tonight"
  };

  private final List<Sighting> sightings = new ArrayList<>();

  private static Article article(
      @Nullable String guid, @Nullable String path, String title, String text) {
    return Article.builder()
        .externalId(guid)
        .url(path == null ? null : "https://quay.example/" + path)
        .title(title)
        .body(List.of(new Block.Paragraph(text)))
        .build();
  }

  private void seen(int document, Article article) {
    sightings.add(new Sighting(new UUID(0, document), article));
  }

  private static Article story(@Nullable String guid, @Nullable String path, int which) {
    return article(guid, path, STORIES[which], STORIES[which] + " as expected.");
  }

  private IdentityPolicy policy() {
    return Verdict.of(sightings).policy();
  }

  @Test
  void good_ids_are_trusted() {
    for (int i = 0; i < 4; i++) {
      seen(1, story("" + i, "s" + i, i));
      seen(2, story("" + i, "s" + i, i));
    }

    assertThat(policy()).isEqualTo(IdentityPolicy.GUID);
    assertThat(Verdict.of(List.of()).policy()).isEqualTo(IdentityPolicy.GUID);
  }

  @Test
  void ids_that_repeat_beside_each_other_give_way_to_addresses() {
    seen(1, story("1", "a", 0));
    seen(1, story("1", "b", 1));

    assertThat(policy()).isEqualTo(IdentityPolicy.LINK);
    assertThat(Verdict.of(sightings).why()).contains("repeat within a document", "addresses");
  }

  @Test
  void the_same_item_listed_twice_says_nothing() {
    seen(1, story("1", "a", 0));
    seen(1, story("1", "a", 0));
    seen(
        1,
        article("1", "a", STORIES[0] + " (updated)", STORIES[0] + " as expected. More to come."));

    assertThat(policy()).isEqualTo(IdentityPolicy.GUID);
  }

  @Test
  void a_flash_and_the_story_it_grows_into_are_one_article() {
    seen(1, article("1", null, "Harbour council agrees", "Council to dredge northern channel."));
    seen(1, article("1", null, "Winter dredging for boats, says council", TEXT));

    assertThat(policy()).isEqualTo(IdentityPolicy.GUID);
  }

  @Test
  void one_id_used_again_is_an_accident_and_two_are_a_habit() {
    seen(1, story("top", "a", 0));
    seen(2, story("top", "b", 1));
    assertThat(policy()).isEqualTo(IdentityPolicy.GUID);

    seen(3, story("top", "c", 2));
    assertThat(policy()).isEqualTo(IdentityPolicy.LINK);
  }

  @Test
  void ids_that_change_with_each_edit_give_way_to_addresses() {
    seen(1, article("v1", "a", "One", TEXT));
    seen(2, article("v2", "a", "Two", TEXT));
    seen(3, article("v3", "a", "Three", TEXT));

    assertThat(policy()).isEqualTo(IdentityPolicy.LINK);
    assertThat(Verdict.of(sightings).why()).contains("change while address and text stay");
  }

  @Test
  void where_addresses_repeat_too_id_and_address_count_together() {
    seen(1, story("1", "a", 0));
    seen(1, story("1", "b", 1));
    seen(1, story("2", "a", 2));
    seen(1, story("2", "b", 3));

    assertThat(policy()).isEqualTo(IdentityPolicy.GUID_AND_LINK);
  }

  @Test
  void where_neither_tells_apart_headline_and_date_do() {
    for (int i = 0; i < 4; i++) {
      seen(1, story("1", "", i));
    }

    assertThat(policy()).isEqualTo(IdentityPolicy.TITLE_AND_DATE);
  }

  @Test
  void in_which_order_the_documents_came_plays_no_part() {
    for (int i = 0; i < 4; i++) {
      seen(i, story("top", "s" + i, i));
      seen(i, story("g" + i, "t" + i, i));
    }
    Verdict verdict = Verdict.of(sightings);
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(sightings, new Random(seed));
      assertThat(Verdict.of(sightings)).isEqualTo(verdict);
    }
  }

  @Test
  void a_document_speaks_against_ids_only_if_one_repeats_for_something_else() {
    seen(1, story("1", "a", 0));
    seen(1, story("2", "b", 1));
    assertThat(Verdict.speaksAgainstIds(sightings)).isFalse();

    seen(1, story("2", "c", 2));
    assertThat(Verdict.speaksAgainstIds(sightings)).isTrue();
  }
}
