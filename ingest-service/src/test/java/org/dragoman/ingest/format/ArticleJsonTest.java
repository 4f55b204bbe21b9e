package org.dragoman.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.contracts.article.Article;
import org.junit.jupiter.api.Test;

class ArticleJsonTest {

  @Test
  void a_deck_that_names_the_stated_outlet_leaves_the_name_to_the_credit() {
    Article article = read("Harbour Gazette", "The ferry sails again, Harbour Gazette reports");

    assertThat(article.deck()).isEqualTo("The ferry sails again");
    assertThat(article.outlet()).isEqualTo("Harbour Gazette");
  }

  @Test
  void a_deck_that_names_another_outlet_than_the_stated_one_keeps_its_words() {
    Article article = read("Harbour Gazette", "The ferry sails again, Delta Courier reports");

    assertThat(article.deck()).isEqualTo("The ferry sails again, Delta Courier reports");
    assertThat(article.outlet()).isEqualTo("Harbour Gazette");
  }

  @Test
  void milliseconds_and_impossible_years_are_refused_by_the_fields_name() {
    assertThat(refusal("{\"externalId\":\"1\",\"title\":\"T\",\"updatedAt\":1715500000000}"))
        .contains("updatedAt", "milliseconds");
    assertThat(refusal("{\"externalId\":\"1\",\"title\":\"T\",\"updatedAt\":\"1715500000000\"}"))
        .contains("updatedAt", "milliseconds");
    assertThat(Read.items("{\"title\":\"T\",\"updatedAt\":1715500000}", "application/json"))
        .first()
        .isInstanceOf(Item.Readable.class);
  }

  @Test
  void lines_of_json_are_told_where_the_second_begins() {
    Reading reading = Read.read("{\"title\":\"A\"}\n{\"title\":\"B\"}", "application/json");

    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Malformed.class,
            broken -> {
              assertThat(broken.line()).isEqualTo(2);
              assertThat(broken.column()).isNotNull();
            });
  }

  private static String refusal(String json) {
    return ((Item.Refused) Read.items(json, "application/json").getFirst()).reason();
  }

  private static Article read(String outlet, String deck) {
    String json =
        """
        {"externalId": "1", "title": "A ferry sails again", "outlet": "%s", "deck": "%s",
         "body": [{"type": "paragraph", "html": "It left at seven, with nine people on board."}]}
        """
            .formatted(outlet, deck);
    return ((Item.Readable) Read.items(json, "application/json").getFirst()).article();
  }
}
