package org.dragoman.publish.syndication.jsonfeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dragoman.publish.syndication.Feed;
import org.dragoman.publish.syndication.Item;
import org.dragoman.publish.syndication.Standards;
import org.dragoman.publish.syndication.Stock;
import org.dragoman.publish.syndication.Subject;
import org.junit.jupiter.api.Test;

class JsonFeedTest {

  @Test
  void it_is_valid_whatever_the_texts() throws Exception {
    Map<String, String> version1 =
        Map.of("https://json.schemastore.org/feed-1", "jsonfeed-feed-1.json");
    Standards.assertValid(JsonFeed.write(Stock.feed(Stock.all())), "jsonfeed-feed.json", version1);
    Standards.assertValid(JsonFeed.write(Stock.feed(List.of())), "jsonfeed-feed.json", version1);
  }

  @Test
  void an_item_holds_the_story_and_its_credit() {
    Map<String, Object> item = item(Stock.corrected());

    assertThat(item)
        .containsEntry("id", Stock.ferry().id())
        .containsEntry("url", "https://lantern.example/articles/ferry-a1-en")
        .containsEntry("external_url", "https://courier.example/ferry")
        .containsEntry("title", "The ferry returns to port")
        .containsEntry("image", "https://courier.example/quay.jpg")
        .containsEntry("date_published", "2026-05-01T09:00:00Z")
        .containsEntry("date_modified", Stock.LATER.toString())
        .containsEntry("tags", List.of("harbour"));
    assertThat(item.get("content_html").toString())
        .containsSubsequence("not Áurea", "translated and edited", "agreement with the outlet");
    assertThat(members(item.get("_credit")))
        .containsEntry("outlet", "Delta Courier")
        .containsEntry("original_title", "El transbordador vuelve al puerto")
        .containsEntry("relation", "translated")
        .containsEntry("translators", List.of("M. Quintana (translation memory)"))
        .containsEntry("rights", "Used by agreement with the outlet")
        .containsEntry("correction", "The ferry is called Aurora, not Áurea.");
  }

  @Test
  void what_there_is_none_of_is_left_out() {
    Map<String, Object> item = item(Stock.bare());
    assertThat(item).doesNotContainKeys("external_url", "image", "tags", "summary", "attachments");
    assertThat(members(((List<?>) item.get("authors")).getFirst()))
        .containsEntry("name", "Quay Wire");
  }

  @Test
  void sound_is_attached_and_the_next_page_is_the_day_before() {
    Feed feed =
        new Feed(
            Stock.LANTERN,
            Subject.EVERYTHING,
            List.of(Stock.hostile()),
            Stock.LATER,
            null,
            LocalDate.of(2026, 4, 30),
            null,
            List.of("https://hub.example/"));
    Map<String, Object> written = JsonFeed.write(feed);
    assertThat(written)
        .containsEntry("hubs", List.of(Map.of("type", "WebSub", "url", "https://hub.example/")))
        .containsEntry("next_url", "https://lantern.example/feed.json?day=2026-04-30");
    Map<String, Object> item = members(((List<?>) written.get("items")).getFirst());
    assertThat(members(((List<?>) item.get("attachments")).getFirst()))
        .containsEntry("mime_type", "audio/mpeg");
  }

  private static Map<String, Object> item(Item item) {
    List<?> items = (List<?>) JsonFeed.write(Stock.feed(List.of(item))).get("items");
    return members(items.getFirst());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> members(Object object) {
    return (Map<String, Object>) object;
  }
}
