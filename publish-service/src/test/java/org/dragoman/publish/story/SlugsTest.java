package org.dragoman.publish.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SlugsTest {

  @Test
  void latin_letters_become_ascii() {
    assertThat(Slugs.of("L’été à Łódź: «Straße» & øl", "x")).isEqualTo("lete-a-lodz-strasse-ol");
  }

  @Test
  void other_scripts_stay_as_they_are() {
    assertThat(Slugs.of("عودة العبّارة إلى الميناء", "x")).isEqualTo("عودة-العبّارة-إلى-الميناء");
  }

  @Test
  void a_headline_without_letters_falls_back() {
    assertThat(Slugs.of("…!", "story-a1-en")).isEqualTo("story-a1-en");
  }

  @Test
  void a_long_headline_ends_at_a_word() {
    String slug = Slugs.of("word ".repeat(40), "x");
    assertThat(slug).hasSizeLessThanOrEqualTo(80).endsWith("word");
  }

  @Test
  void a_taken_slug_gets_the_first_free_number() {
    assertThat(Slugs.free("a", List.of("a", "a-2", "a-b"))).isEqualTo("a-3");
  }
}
