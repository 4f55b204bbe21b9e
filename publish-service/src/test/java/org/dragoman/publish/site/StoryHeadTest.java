package org.dragoman.publish.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.dragoman.publish.Samples;
import org.dragoman.publish.story.Companions.Company;
import org.dragoman.publish.story.Companions.Correction;
import org.dragoman.publish.story.Companions.Translation;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.Stock;
import org.junit.jupiter.api.Test;

class StoryHeadTest {

  @Test
  void a_story_alone_names_its_original_as_the_other_language() {
    StoryHead head = head(Stock.ferry(), Company.NONE);

    assertThat(head.tongues()).isEmpty();
    assertThat(head.fallback()).isNull();
    assertThat(head.original()).isEqualTo("https://courier.example/ferry");
    assertThat(head.picture()).isEqualTo("https://courier.example/quay.jpg");
    assertThat(head.locale()).isEqualTo("en_US");
  }

  @Test
  void translations_are_named_with_this_one_and_the_sites_own_is_for_all_others() {
    StoryHead head =
        head(
            Stock.arabic(),
            new Company(
                List.of(new Translation("en", "ferry"), new Translation("fr", "le-bac")),
                List.of()));

    assertThat(head.tongues()).extracting(Tongue::tag).containsExactly("ar", "en", "fr");
    assertThat(head.tongues()).extracting(Tongue::here).containsExactly(true, false, false);
    assertThat(head.fallback()).isEqualTo("https://lantern.example/articles/ferry");
  }

  @Test
  void our_own_page_in_the_originals_language_stands_in_its_place() {
    Company spanish = new Company(List.of(new Translation("es", "transbordador")), List.of());

    assertThat(head(Stock.ferry(), spanish).original()).isNull();
  }

  @Test
  void every_correction_stands_with_its_time() {
    Company company =
        new Company(List.of(), List.of(new Correction("It is called Aurora.", Samples.THEN)));

    assertThat(head(Stock.corrected(), company).notes())
        .extracting(StoryHead.Note::text, note -> note.at().iso())
        .containsExactly(tuple("It is called Aurora.", "2026-05-01T09:00:00Z"));
  }

  private static StoryHead head(Item item, Company company) {
    return new Typesetter(Stock.LANTERN, Samples.STYLES)
        .head(item.edition(), item.page(), company, "{}");
  }
}
