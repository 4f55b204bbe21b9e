package org.dragoman.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.List;
import org.dragoman.contracts.article.Block;
import org.dragoman.ingest.extract.Attribution;
import org.dragoman.ingest.extract.Blocks;
import org.dragoman.ingest.extract.Composition;
import org.dragoman.ingest.extract.Deck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Text made, by malice or by a broken exporter, to keep a reader busy or to break it. */
@Timeout(60)
class HostileTextTest {
  private static final List<Block> BODY = List.of(new Block.Paragraph("It left at seven."));

  @Test
  void twenty_thousand_breaks_in_a_list_item_are_read() {
    String html = "<ul><li>a" + "<br>".repeat(20_000) + "b</li></ul>";

    assertThat(Blocks.of(html, null)).hasSize(1);
    assertThat(Blocks.of("<p><em>" + "<br>".repeat(20_000) + "</em>x</p>", null))
        .containsExactly(new Block.Paragraph("x"));
  }

  @Test
  void twenty_thousand_hashtags_are_read() {
    String text = "A ferry sails again\n\nIt left at seven, on time.\n\n" + "#a ".repeat(20_000);

    assertThat(Read.article(text, "text/plain").title()).isEqualTo("A ferry sails again");
  }

  @Test
  void an_item_that_breaks_its_reader_is_refused_alone() {
    assertThat(
            Item.reading(
                "1",
                () -> {
                  throw new StackOverflowError();
                }))
        .isInstanceOf(Item.Refused.class);
    assertThat(
            Item.reading(
                "2",
                () -> {
                  throw new IllegalStateException("broken");
                }))
        .isInstanceOf(Item.Refused.class);
  }

  @Test
  void a_long_deck_costs_no_more_than_a_short_one() {
    quickly(() -> Attribution.of("a, A ".repeat(199)));
    quickly(() -> Attribution.of("a, A ".repeat(20_000)));
    quickly(() -> Deck.of("A deck" + "…".repeat(500_000), "T", BODY));
    quickly(() -> Deck.of("A deck" + " …\n".repeat(200_000), "T", BODY));
    assertThat(Deck.of("A deck" + "…".repeat(500_000), "T", BODY)).isEqualTo("A deck");
  }

  @Test
  void an_author_of_brackets_and_signs_costs_nothing() {
    quickly(() -> Words.person("(@".repeat(10_000)));
  }

  @Test
  void a_megabyte_of_spaces_costs_nothing() {
    quickly(() -> Blocks.ofText("a" + " ".repeat(1_000_000) + "b"));
    quickly(() -> Composition.of("T", null, "a" + " ".repeat(1_000_000) + "b", null));
  }

  @Test
  void single_line_ends_stay_line_ends() {
    assertThat(Blocks.ofText("a  b \n c\rd"))
        .containsExactly(new Block.Paragraph("a  b<br>c<br>d"));
  }

  @Test
  void an_atom_text_of_unclosed_tags_costs_nothing() {
    String entry =
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>a</id><title>T</title><content>"
            + "&lt;p ".repeat(100_000)
            + "</content></entry></feed>";

    quickly(() -> Read.items(entry, "application/atom+xml"));
  }

  @Test
  void a_base_that_is_no_web_address_is_no_articles_address() {
    byte[] text = "A ferry sails again\n\nIt left at seven, on time.".getBytes(UTF_8);
    byte[] page =
        "<html><body><h1>T</h1><p>%s</p></body></html>"
            .formatted("It left at seven, on time. ".repeat(20))
            .getBytes(UTF_8);

    for (String base :
        List.of("javascript:alert(1)", "/relative", "file:///etc/passwd", "no url")) {
      assertThat(article(text, "text/plain", base).url()).isNull();
      assertThat(article(page, "text/html", base).url()).isNull();
    }
    assertThat(article(text, "text/plain", "https://quay.example/a").url())
        .isEqualTo("https://quay.example/a");
  }

  private static org.dragoman.contracts.article.Article article(
      byte[] bytes, String type, String base) {
    return Read.article(((Reading.Parsed) Read.read(bytes, type, base)).items().getFirst());
  }

  private static void quickly(Runnable work) {
    assertTimeoutPreemptively(ofSeconds(10), work::run);
  }
}
