package org.dragoman.ingest.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.ingest.article.Fingerprint;
import org.dragoman.ingest.extract.Characters;
import org.dragoman.ingest.format.FeedInfo;
import org.dragoman.ingest.format.Format;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.language.Languages;
import org.junit.jupiter.api.Test;

class CompletionTest {
  private final Completion completion =
      new Completion(
          new Languages(List.of("en", "es")),
          new Fingerprint(article -> article.toString().getBytes(UTF_8)));

  private Item complete(Article.Builder article) {
    return completion.complete(
        new Item.Readable(article.build()), FeedInfo.of(Format.RSS), null, null);
  }

  @Test
  void no_string_of_an_article_keeps_a_character_that_no_store_takes() {
    String bad = "a\0b\ud800c";
    Item item =
        complete(
            Article.builder()
                .externalId(bad)
                .url(bad)
                .title(bad)
                .deck(bad)
                .outlet(bad)
                .authors(List.of(bad))
                .dateline(bad)
                .keywords(List.of(bad))
                .rights(bad)
                .creditLine(bad)
                .editorNote(bad)
                .media(List.of(new Media(bad, bad, bad, bad, bad)))
                .body(
                    List.of(
                        new Block.Paragraph(bad),
                        new Block.Heading(2, bad),
                        new Block.ListBlock(true, List.of(bad)),
                        new Block.Quote(bad, bad),
                        new Block.Image(bad, bad, bad, bad),
                        new Block.Table(List.of(List.of(bad))),
                        new Block.Embed(bad))));

    Article clean = ((Item.Readable) item).article();
    assertThat(Characters.areStorable(clean.toString())).isTrue();
    assertThat(clean.title()).isEqualTo("abc");
    assertThat(clean.body()).contains(new Block.Quote("abc", "abc"));
  }

  @Test
  void a_date_outside_the_years_1_to_9999_is_refused_by_its_name() {
    assertThat(refusal(Article.builder().title("T").updatedAt(Instant.MAX))).contains("updatedAt");
    assertThat(refusal(Article.builder().title("T").publishedAt(Instant.MIN)))
        .contains("publishedAt");
    assertThat(refusal(Article.builder().title("T").embargoUntil(Instant.ofEpochSecond(1L << 40))))
        .contains("embargoUntil");
  }

  @Test
  void a_title_deck_or_author_without_end_is_refused_by_its_name() {
    String long_ = "word ".repeat(20_000);

    assertThat(refusal(Article.builder().title(long_))).contains("title", "100000");
    assertThat(refusal(Article.builder().title("T").deck(long_))).contains("deck");
    assertThat(refusal(Article.builder().title("T").authors(List.of(long_)))).contains("authors");
  }

  private String refusal(Article.Builder article) {
    return ((Item.Refused) complete(article)).reason();
  }
}
