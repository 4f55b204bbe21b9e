package org.dragoman.ingest.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
  private static final Instant NOW = Instant.parse("2026-05-02T10:00:00Z");

  private final Completion completion =
      new Completion(
          new Languages(List.of("en", "es")),
          new Fingerprint(article -> article.toString().getBytes(UTF_8)),
          Clock.fixed(NOW, ZoneOffset.UTC));

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

  @Test
  void a_date_in_the_future_is_noted_and_not_believed() {
    Instant future = Instant.parse("2062-05-02T10:00:00Z");
    Item.Readable item =
        (Item.Readable) complete(Article.builder().title("T").publishedAt(future).updatedAt(NOW));

    assertThat(item.article().publishedAt()).isNull();
    assertThat(item.article().updatedAt()).isEqualTo(NOW);
    assertThat(item.notes())
        .containsExactly(
            "publishedAt: 2062-05-02T10:00:00Z lies in the future and is not believed.");
  }

  @Test
  void a_clock_that_is_fast_by_hours_is_believed_and_so_is_an_embargo() {
    Instant soon = NOW.plusSeconds(20 * 3600);
    Instant later = NOW.plusSeconds(80 * 3600);

    Article fast = read(Article.builder().title("T").publishedAt(soon));
    Article held = read(Article.builder().title("T").publishedAt(later).embargoUntil(later));

    assertThat(fast.publishedAt()).isEqualTo(soon);
    assertThat(held.publishedAt()).isEqualTo(later);
  }

  @Test
  void an_item_without_words_is_refused_unless_a_picture_stands_for_them() {
    Block picture = new Block.Image("https://quay.example/a.jpg", null, null, null);
    Item.Refused refused =
        (Item.Refused) complete(Article.builder().url("https://quay.example/a").title("—"));

    assertThat(refused.read()).extracting(Article::url).isEqualTo("https://quay.example/a");
    assertThat(read(Article.builder().body(List.of(picture))).body()).containsExactly(picture);
  }

  private Article read(Article.Builder article) {
    return ((Item.Readable) complete(article)).article();
  }

  private String refusal(Article.Builder article) {
    return ((Item.Refused) complete(article)).reason();
  }
}
