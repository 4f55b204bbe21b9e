package org.dragoman.publish.syndication.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.dragoman.publish.story.Companions.Company;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.Stock;
import org.junit.jupiter.api.Test;

class InlineDataTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void no_text_ends_the_element_or_opens_another_and_every_text_is_read_back() throws Exception {
    Item hostile = Stock.hostile();
    String data =
        new InlineData(Stock.LANTERN, JSON).of(hostile.edition(), hostile.page(), Company.NONE);

    assertThat(data).doesNotContain("<", ">", "&", "\u2028", "\u2029");
    assertThat(JSON.readTree(data).path("headline").asText())
        .isEqualTo(hostile.edition().article().title());
  }
}
