package org.dragoman.ingest.format.iptc7901;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.ArticleStatus;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KillTest {
  private static List<Item> items(String source, String number, String text) {
    return Read.items(
        "\u0001%s%s 1 i 12\r\n\u0002%s\r\n\u0003\r\n121530 GMT MAY 26\r\n\u0004"
            .formatted(source, number, text),
        "text/plain");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ANULAR la noticia del barco: fueron 12 y no 20 los muertos.",
        "ANULAR la noticia del barco: fueron 1200 y no 2000 los muertos.",
        "MANDATORY KILL\r\nKill the story on the ferry.\r\nCopyright HPA 2026",
        "MANDATORY KILL of the ferry story, Copyright HPA 2026",
        "MANDATORY KILL\r\nThe ferry did not sink. HPA0117 said that it did."
      })
  void a_number_that_is_none_of_a_message_kills_nothing(String text) {
    assertThat(items("HPA", "0125", text)).allMatch(Item.Refused.class::isInstance);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MANDATORY KILL HPA0117, the ferry did not sink.",
        "MANDATORY KILL\r\nKill HPA 0117 on the ferry.",
        "ANULAR la noticia no. 0117 del barco.",
        "ANULAR la noticia nº 0117 del barco.",
        "ANNULATION de la dépêche 0117 du bac."
      })
  void a_message_that_is_named_is_killed(String text) {
    assertThat(items("HPA", "0125", text))
        .singleElement()
        .satisfies(item -> {
          Article article = Read.article(item);
          assertThat(article.externalId()).isEqualTo("HPA0117/2026-05-12");
          assertThat(article.status()).isEqualTo(ArticleStatus.CANCELED);
        });
  }

  @Test
  void a_number_of_another_width_is_refused_by_its_name() {
    assertThat(items("HPA", "0125", "MANDATORY KILL HPA117."))
        .singleElement()
        .isInstanceOfSatisfying(
            Item.Refused.class, refused -> assertThat(refused.reason()).contains("117"));
  }
}
