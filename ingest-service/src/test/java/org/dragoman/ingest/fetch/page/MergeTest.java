package org.dragoman.ingest.fetch.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.junit.jupiter.api.Test;

class MergeTest {
  private static final List<Block> LONG =
      List.of(
          new Block.Paragraph("The old ferry lay in the yard for eleven weeks."),
          new Block.Paragraph("On Monday it will leave the northern pier with forty cars."));

  private static Article.Builder feed() {
    return Article.builder()
        .externalId("f1")
        .url("https://quay.example/ferry?from=feed")
        .title("Ferry back")
        .publishedAt(Instant.parse("2026-05-01T07:00:00Z"))
        .body(List.of(new Block.Paragraph("It sails again.")));
  }

  private static Article.Builder page() {
    return Article.builder()
        .url("https://quay.example/ferry")
        .title("Ferry sails again")
        .publishedAt(Instant.parse("2026-05-01T09:00:00Z"))
        .authors(List.of("Ona Brandt"))
        .keywords(List.of("ferry"))
        .language("en", 0.9)
        .body(LONG);
  }

  @Test
  void what_the_feed_says_of_id_address_title_and_dates_stands() {
    Article merged = Merge.of(feed().build(), page().build());

    assertThat(merged.externalId()).isEqualTo("f1");
    assertThat(merged.url()).isEqualTo("https://quay.example/ferry?from=feed");
    assertThat(merged.title()).isEqualTo("Ferry back");
    assertThat(merged.publishedAt()).isEqualTo("2026-05-01T07:00:00Z");
  }

  @Test
  void the_text_is_the_pages_and_the_summary_becomes_the_deck() {
    Article merged = Merge.of(feed().build(), page().build());

    assertThat(merged.body()).isEqualTo(LONG);
    assertThat(merged.deck()).isEqualTo("It sails again.");
    assertThat(merged.authors()).containsExactly("Ona Brandt");
    assertThat(merged.keywords()).containsExactly("ferry");
    assertThat(merged.language()).isEqualTo("en");
  }

  @Test
  void a_summary_that_only_repeats_the_start_is_no_deck() {
    Article teaser =
        feed().body(List.of(new Block.Paragraph("The old ferry lay in the yard…"))).build();

    assertThat(Merge.of(teaser, page().build()).deck()).isNull();
  }

  @Test
  void a_page_with_less_text_than_the_feed_gives_only_what_is_missing() {
    Article full = feed().body(LONG).build();
    Article wall = page().body(List.of(new Block.Paragraph("Subscribe to read."))).build();

    Article merged = Merge.of(full, wall);

    assertThat(merged.body()).isEqualTo(LONG);
    assertThat(merged.deck()).isNull();
    assertThat(merged.authors()).containsExactly("Ona Brandt");
  }

  @Test
  void no_picture_comes_twice() {
    Media one = new Media("https://quay.example/1.jpg", null, null, null, null);
    Media two = new Media("https://quay.example/2.jpg", null, null, null, null);
    Media three = new Media("https://quay.example/3.jpg", null, null, null, null);
    List<Block> body =
        List.of(
            LONG.getFirst(),
            LONG.getLast(),
            new Block.Image("https://quay.example/1.jpg", null, null, null));

    Article merged =
        Merge.of(
            feed().media(List.of(one, two)).build(),
            page().media(List.of(two, three)).body(body).build());

    assertThat(merged.media()).containsExactly(two, three);
  }
}
