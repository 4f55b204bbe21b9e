package org.dragoman.publish.story.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoryMappingTest {
  @Test
  void an_outlets_name_is_filtered_by_its_beginning_and_no_character_is_halved() {
    assertThat(StoryMapping.filtered("Harbour Daily")).isEqualTo("Harbour Daily");
    assertThat(StoryMapping.filtered("h".repeat(400))).hasSize(300);
    assertThat(StoryMapping.filtered("h".repeat(299) + "𐎀".repeat(9))).isEqualTo("h".repeat(299));
  }
}
