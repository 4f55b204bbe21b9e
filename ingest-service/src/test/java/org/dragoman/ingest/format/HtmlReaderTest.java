package org.dragoman.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="en"><head><title>Tide clock repaired | The Quay</title>
      <meta property="og:site_name" content="The Quay"><meta name="keywords" content="tide, clocks">
      <link rel="canonical" href="https://quay.example/tide-clock">
      <script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"Tide clock repaired","description":"It had been wrong for nine years","author":[{"name":"Ada Rope"},{"name":"Ben Knot"}],"datePublished":"2026-05-01T10:00:00+02:00","image":{"url":"/clock.jpg"}}]}</script></head>
      <body><nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>
      <article><h1>Tide clock repaired</h1><p class="byline">By Ada Rope</p>
      <p>The tide clock on the old customs house shows the right water again, after nine years in which it showed anything but, the harbour master said on Friday.</p>
      <h2>A spring the size of a hand</h2>
      <p>The spring that had broken was as large as a hand, and nobody in the region could make another. A smith from the islands did it in the end, over a long winter.</p>
      <ul><li>Height of the dial: two metres</li><li>Weight: <em>unknown</em></li></ul>
      <figure><img src="/img/dial.jpg" alt="The dial"><figcaption>The dial <small>Photo: C. Lens</small></figcaption></figure>
      <table><tr><th>Year</th><th>Error</th></tr><tr><td>2017</td><td>3 h</td></tr></table>
      <blockquote><p>It is only a clock.</p><footer>— A fisherman</footer></blockquote>
      <p>On the quay the repair was met with calm. Most people there have long read the tide from the weed on the steps, and mean to go on doing so, clock or no clock.</p>
      <img src="https://stats.quay.example/pixel.gif" width="1" height="1"></article>
      <div class="related"><h3>Related</h3><p>Ten more clocks you will not believe</p></div>
      <footer>© The Quay</footer></body></html>
      """;

  @Test
  void a_page_gives_its_facts_and_its_blocks() {
    Article article = Read.article(PAGE, "text/html; charset=utf-8");

    assertThat(article.title()).isEqualTo("Tide clock repaired");
    assertThat(article.deck()).isEqualTo("It had been wrong for nine years");
    assertThat(article.url()).isEqualTo("https://quay.example/tide-clock");
    assertThat(article.authors()).containsExactly("Ada Rope", "Ben Knot");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-05-01T08:00:00Z"));
    assertThat(article.keywords()).containsExactly("tide", "clocks");
    assertThat(article.media().getFirst().url()).isEqualTo("https://quay.example/clock.jpg");
    assertThat(article.body())
        .contains(
            new Block.Heading(2, "A spring the size of a hand"),
            new Block.ListBlock(
                false, List.of("Height of the dial: two metres", "Weight: <em>unknown</em>")),
            new Block.Image(
                "https://quay.example/img/dial.jpg", "The dial", "Photo: C. Lens", "The dial"),
            new Block.Table(List.of(List.of("Year", "Error"), List.of("2017", "3 h"))),
            new Block.Quote("It is only a clock.", "A fisherman"));
    assertThat(article.body().toString()).doesNotContain("Ten more clocks", "pixel", "Home", "©");
  }

  @Test
  void a_page_without_any_text_holds_nothing() {
    assertThat(Read.read("<html><body><script>x()</script></body></html>", "text/html"))
        .isInstanceOf(Reading.Empty.class);
  }

  private static final String TEXT =
      "<p>The tide clock on the old customs house shows the right water again, after nine years in which it did not.</p>"
          + "<p>The spring that had broken was as large as a hand, and nobody in the region could make another.</p>";

  @Test
  void broken_linked_data_is_mended_or_read_field_by_field() {
    String mended =
        "<script type='application/ld+json'>/*<![CDATA[*/ {\"@type\":\"NewsArticle\",\"headline\":\"Tide clock\nrepaired\",\"datePublished\":\"2026-05-01\",} /*]]>*/</script>";
    String hopeless =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Tide clock repaired\",\"datePublished\":\"2026-05-01\",\"x\": {{ template }}</script>";

    for (String script : List.of(mended, hopeless)) {
      Article article = Read.article("<html><head>" + script + "</head><body>" + TEXT, "text/html");

      assertThat(article.title()).isEqualTo("Tide clock repaired");
      assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-05-01T00:00:00Z"));
    }
  }

  @Test
  void a_headline_for_search_engines_gives_way_to_the_one_on_the_page() {
    Article article =
        Read.article(
            "<html><head><title>Tide clock repaired - The Quay</title><meta property='og:title' content='You will not believe what this clock shows'></head><body><h1>The Quay</h1><h2>Tide clock repaired</h2>"
                + TEXT,
            "text/html");

    assertThat(article.title()).isEqualTo("Tide clock repaired");
  }

  @Test
  void a_front_page_says_that_it_is_one() {
    Item item =
        ((Reading.Parsed)
                Read.read(
                    ("<html><head><link rel=canonical href='https://quay.example/'></head><body><h1>The Quay</h1>"
                            + "<div><a href='/1'>A headline about something that happened</a></div>"
                                .repeat(20))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    "text/html",
                    "https://quay.example/"))
            .items()
            .getFirst();

    assertThat(item).isInstanceOf(Item.Refused.class);
  }
}
