package org.dragoman.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.contracts.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'title':'T','body':[{'html':'x'}]}|body[0]: a block says what it is",
        "{'title':'T','body':[{'type':'video','html':'x'}]}|body[0]: \"video\" is no type of block",
        "{'title':'T','body':[{'type':'heading','level':9,'html':'x'}]}|level: 1 to 6, not 9",
        "{'title':'T','body':[{'type':'paragraph'}]}|body[0]: it needs \"html\"",
        "{'title':'T','publishedAt':'soon'}|publishedAt: \"soon\" is no date",
        "{'title':'T','status':'maybe'}|status: \"maybe\" is not one of usable, withheld, canceled",
        "{'title':{'a':1}}|title: a text is expected",
        "{'title':'T','languageConfidence':'much'}|languageConfidence: \"much\"",
        "{'title':'T','media':'none'}|media[0]: an object is expected"
      })
  void what_is_wrong_is_said_in_the_senders_words(String json, String reason) {
    assertThat(refusal(json.replace('\'', '"'))).contains(reason).doesNotContain("org.dragoman");
  }

  @Test
  void a_batch_is_read_in_parts() {
    assertThat(
            Read.items(
                "{\"articles\":[{\"title\":\"A\",\"body\":\"Text.\"},{\"title\":\"B\",\"status\":1.5},3]}",
                "application/json"))
        .hasSize(3)
        .first()
        .isInstanceOf(Item.Readable.class);
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
