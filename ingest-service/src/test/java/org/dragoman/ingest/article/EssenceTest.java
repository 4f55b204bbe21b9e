package org.dragoman.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EssenceTest {
  private static final Fingerprint FINGERPRINT =
      new Fingerprint(article -> article.toString().getBytes(UTF_8));

  private static Article body(String... paragraphs) {
    return Article.builder()
        .body(List.of(paragraphs).stream().<Block>map(Block.Paragraph::new).toList())
        .build();
  }

  private static boolean same(Article one, Article other) {
    return FINGERPRINT.of(one).equals(FINGERPRINT.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "https://i0.quay.example/p.jpg?w=600,https://i3.quay.example/p.jpg?w=1200&h=630",
    "https://quay.example/p.jpg?Expires=1&Signature=a,https://quay.example/p.jpg?Expires=2&Signature=b",
    "https://media.quay.example/get/77?X-Amz-Date=1&X-Amz-Signature=a,https://media.quay.example/get/77?X-Amz-Date=2&X-Amz-Signature=b",
    "http://quay.example/p.png,https://www.quay.example/p.png#x"
  })
  void a_picture_is_the_same_however_it_is_asked_for(String one, String other) {
    assertThat(same(picture(one), picture(other))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://quay.example/p.jpg,https://quay.example/q.jpg",
    "https://quay.example/image?id=1,https://quay.example/image?id=2",
    "https://a.quay.example/p.jpg,https://b.quay.example/p.jpg"
  })
  void another_picture_is_another(String one, String other) {
    assertThat(same(picture(one), picture(other))).isFalse();
  }

  private static Article picture(String url) {
    return Article.builder()
        .media(List.of(new Media(url, null, null, null, null)))
        .body(List.of(new Block.Image(url, null, null, null)))
        .build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,204 views",
        "12.4K shares",
        "Views: 77",
        "Advertisement",
        "– Werbung –",
        "3 comments",
        "٤٥ مشاهدة",
        "1 204 просмотра",
        "Publicité",
        "إعلان"
      })
  void counters_and_marks_of_advertisements_do_not_count(String noise) {
    assertThat(same(body("Text."), body("Text.", noise))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,204 people fled.", "Views differ on the pier.", "Ad astra", "1,204"})
  void what_might_be_said_counts(String text) {
    assertThat(same(body("Text."), body("Text.", text))).isFalse();
  }

  @Test
  void spacing_composition_and_tracking_in_links_do_not_count() {
    assertThat(
            same(
                body(
                    "Caf\u00e9  <a href=\"https://quay.example/a?utm_source=x&amp;id=1\">here</a>"),
                body("Cafe\u0301\u00a0<a href=\"http://quay.example/a/?id=1\">here</a>")))
        .isTrue();
    assertThat(
            same(
                body("<a href=\"https://quay.example/a\">here</a>"),
                body("<a href=\"https://quay.example/b\">here</a>")))
        .isFalse();
  }

  @Test
  void the_id_the_date_of_the_update_and_the_order_of_keywords_do_not_count() {
    Article article =
        Article.builder().externalId("1").title("T").keywords(List.of("a", "b")).build();

    assertThat(
            same(
                article,
                article.toBuilder()
                    .externalId("2")
                    .updatedAt(Instant.EPOCH)
                    .keywords(List.of("b", "a"))
                    .language(null, 0.5)
                    .build()))
        .isTrue();
    assertThat(same(article, article.toBuilder().publishedAt(Instant.EPOCH).build())).isFalse();
  }

  @Test
  void joiners_that_make_other_words_in_persian_count() {
    assertThat(same(body("می\u200cخواهم"), body("میخواهم"))).isFalse();
  }
}
