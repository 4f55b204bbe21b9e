package org.dragoman.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.ingest.format.FeedInfo;
import org.dragoman.ingest.format.Format;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Reading;
import org.junit.jupiter.api.Test;

class TrialTest {
  @Test
  void an_item_is_shown_with_its_facts_first_blocks_and_notes() {
    Article article =
        Article.builder()
            .title("Ferry back")
            .deck("After a year")
            .language("ar", 0.9)
            .publishedAt(Instant.parse("2026-05-01T09:00:00Z"))
            .authors(List.of("A. Nasr"))
            .body(
                List.of(
                    new Block.Paragraph("One <em>two</em> &amp; three"),
                    new Block.ListBlock(false, List.of("a", "b")),
                    new Block.Quote("Said", "Somebody"),
                    new Block.Paragraph("x".repeat(1_000)),
                    new Block.Paragraph("not shown")))
            .build();
    Trial trial =
        Trial.of(
            new Reading.Parsed(
                FeedInfo.of(Format.RSS),
                List.of(
                    new Item.Readable(article, List.of("A date is not believed.")),
                    new Item.Refused("Nothing in it.", null))));

    assertThat(trial.readable()).isEqualTo(1);
    assertThat(trial.refused()).isEqualTo(1);
    Trial.Piece piece = trial.pieces().getFirst();
    assertThat(piece.facts()).containsExactly("Arabic", "2026-05-01 09:00 UTC", "A. Nasr");
    assertThat(piece.blocks())
        .extracting(Trial.Line::text)
        .startsWith("One two & three", "a · b", "Said — Somebody")
        .allMatch(text -> text.length() <= 281);
    assertThat(piece.rest()).isEqualTo(1);
    assertThat(piece.notes()).containsExactly("A date is not believed.");
    assertThat(trial.pieces().get(1).refused()).isEqualTo("Nothing in it.");
  }

  @Test
  void a_feed_of_thousands_is_shown_in_part() {
    Item item = new Item.Readable(Article.builder().title("T").build());

    Trial trial =
        Trial.of(new Reading.Parsed(FeedInfo.of(Format.ATOM), Collections.nCopies(5_000, item)));

    assertThat(trial.pieces()).hasSize(30);
    assertThat(trial.more()).isEqualTo(4_970);
    assertThat(trial.readable()).isEqualTo(5_000);
  }

  @Test
  void what_cannot_be_read_is_one_sentence() {
    assertThat(Trial.of(new Reading.Malformed("It breaks.", 7, 2)).problem())
        .isEqualTo("It breaks. (line 7)");
    assertThat(Trial.of(new Reading.TooMany(20_000, 10_000)).problem()).contains("20000", "10000");
    assertThat(Trial.of(new Reading.Empty("Nothing.")).problem()).isEqualTo("Nothing.");
  }
}
