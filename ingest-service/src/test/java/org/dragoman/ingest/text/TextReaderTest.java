package org.dragoman.ingest.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.ingest.format.Read;
import org.junit.jupiter.api.Test;

class TextReaderTest {

  private static Article page(String name) throws IOException {
    try (var in = TextReaderTest.class.getResourceAsStream("/pages/" + name)) {
      return text(new String(in.readAllBytes(), UTF_8));
    }
  }

  private static Article text(String text) {
    return Read.article(text, "text/plain; charset=utf-8");
  }

  @Test
  void a_copied_english_page_is_told_from_its_site() throws IOException {
    Article article = page("en.txt");

    assertThat(article.title()).isEqualTo("Ten dishes the port forgot");
    assertThat(article.deck())
        .isEqualTo("A cook walks the old quays with a notebook and comes back with a lost menu");
    assertThat(article.outlet()).isEqualTo("The Harbour Post");
    assertThat(article.authors()).containsExactly("Lina Marrow", "Tom Hale");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-05-12T00:00:00Z"));
    assertThat(article.creditLine())
        .startsWith("This article was translated and edited")
        .endsWith("lies entirely with the author.");
    assertThat(article.keywords())
        .containsExactly("Cooking", "Port Selim", "Memory of taste", "Food", "Ports", "Memory");
    assertThat(article.rights()).startsWith("© 2026");
    assertThat(article.body())
        .hasSize(6)
        .contains(new Block.Heading(2, "What was on the stove"))
        .contains(
            new Block.Quote(
                "We ate what the boats did not sell, and we were glad of it.",
                "Ida Crane, net mender"));
    assertThat(article.body().get(3))
        .isInstanceOfSatisfying(
            Block.ListBlock.class,
            list -> {
              assertThat(list.ordered()).isTrue();
              assertThat(list.items()).hasSize(10).startsWith("Smoked mussel broth");
              assertThat(list.items().getLast()).isEqualTo("Honey from the customs house");
            });
  }

  @Test
  void a_copied_spanish_page_without_blank_lines_is_read_as_well() throws IOException {
    Article article = page("es.txt");

    assertThat(article.title()).isEqualTo("La biblioteca que viaja en tranvía");
    assertThat(article.deck())
        .isEqualTo("Cada martes, doscientos libros cruzan la ciudad en la línea 4");
    assertThat(article.outlet()).isEqualTo("El Faro del Sur");
    assertThat(article.authors()).containsExactly("Inés Robledal");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-05-12T00:00:00Z"));
    assertThat(article.creditLine()).startsWith("Las opiniones");
    assertThat(article.keywords()).containsExactly("bibliotecas", "transporte", "barrios");
    assertThat(article.body())
        .hasSize(6)
        .contains(
            new Block.Heading(2, "Cómo funciona"),
            new Block.ListBlock(
                false,
                List.of(
                    "Se toma un libro en una parada.",
                    "Se devuelve en cualquier otra.",
                    "No hay multas.")),
            new Block.Quote("Un libro que se pierde es un libro que alguien está leyendo", null));
  }

  @Test
  void a_copied_arabic_page_with_its_own_digits_is_read_as_well() throws IOException {
    Article article = page("ar.txt");

    assertThat(article.title()).isEqualTo("خمسة مقاهٍ تحفظ ذاكرة الميناء القديم");
    assertThat(article.deck())
        .isEqualTo("جولة بين الطاولات التي جلس عليها البحارة قبل أن ترحل السفن");
    assertThat(article.outlet()).isEqualTo("رصيف الميناء");
    assertThat(article.authors()).containsExactly("نور الساحلي");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-05-12T00:00:00Z"));
    assertThat(article.creditLine()).startsWith("هذا المقال يعبّر");
    assertThat(article.keywords()).containsExactly("مدن", "ذاكرة", "مقاهٍ");
    assertThat(article.body()).hasSize(5).contains(new Block.Heading(2, "كراسٍ من خشب السفن"));
    assertThat(article.body().get(2))
        .isInstanceOfSatisfying(Block.ListBlock.class, list -> assertThat(list.items()).hasSize(5));
  }

  @Test
  void numbers_with_text_below_them_are_one_list() {
    Article article =
        text(
            """
            Three doors of the old town worth a walk

            There are more doors than houses in the old town, and three of them are worth the walk on any day that is dry.

            1. The green door
            It was painted by a sailor.
            2. The low door
            Everybody bows to it.
            3. The last door
            It leads nowhere at all.

            Whoever has seen the three may go home, for the rest of the doors are locked and the keys are with the mayor.
            """);

    assertThat(article.body())
        .containsOnlyOnce(
            new Block.ListBlock(
                true,
                List.of(
                    "The green door<br>It was painted by a sailor.",
                    "The low door<br>Everybody bows to it.",
                    "The last door<br>It leads nowhere at all.")));
    assertThat(article.body()).last().isInstanceOf(Block.Paragraph.class);
  }

  @Test
  void a_list_that_a_crosshead_interrupts_goes_on_after_it() {
    Article article =
        text(
            """
            Five rules of the slow harbour race

            The slow harbour race is won by whoever comes last without ever having stood still, and it has rules.

            1) Oars are wood.
            2) Nobody shouts.
            3) Dogs may row.

            On the last stretch

            4) No anchors.
            5) The last boat buys the soup.
            """);

    assertThat(article.body())
        .filteredOn(Block.ListBlock.class::isInstance)
        .extracting(list -> ((Block.ListBlock) list).items().size())
        .containsExactly(3, 2);
    assertThat(article.body()).contains(new Block.Heading(2, "On the last stretch"));
  }

  @Test
  void a_wrapped_wire_is_unwrapped_and_its_dateline_taken() {
    Article article =
        text(
            """
            Ferry stopped by fog for a third day

            PORT SELIM, May 3 (HPA) - The ferry to the islands stayed in port on
            Sunday for the third day in a row as fog lay on the strait, and the
            islanders were running short of fresh bread, the harbour office said
            in a statement.

            The fog is expected to lift on Tuesday with a wind from the west that
            will bring rain to the whole of the coast and the hills behind it.
            """);

    assertThat(article.title()).isEqualTo("Ferry stopped by fog for a third day");
    assertThat(article.dateline()).isEqualTo("PORT SELIM, May 3 (HPA)");
    assertThat(article.body()).hasSize(2);
    assertThat(Read.texts(article.body()).getFirst())
        .startsWith("The ferry to")
        .contains("on Sunday for");
  }

  @Test
  void a_short_note_is_a_title_and_its_text() {
    Article article = text("Pool closed\n\nThe pool is closed today.");

    assertThat(article.title()).isEqualTo("Pool closed");
    assertThat(article.body()).containsExactly(new Block.Paragraph("The pool is closed today."));
  }

  @Test
  void a_text_without_headline_loses_nothing() {
    String only =
        "The boats came in at dawn, and because the fog had kept them out all night the market opened an hour late, which nobody minded but the cats of the quay.";

    assertThat(Read.texts(text(only).body())).containsExactly(only);
  }

  @Test
  void dates_of_years_and_decimals_are_no_lists() {
    Article article =
        text(
            "A year of two halves for the mill\n\nThe mill was built by hand in the spring and burned down by accident in the autumn of that very year, says its keeper.\n\n1.5 million loaves came out of it.\n\n2026 will be better.");

    assertThat(article.body()).hasSize(3).allMatch(Block.Paragraph.class::isInstance);
  }
}
