package org.dragoman.publish.syndication.rss;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dragoman.publish.syndication.Document;
import org.dragoman.publish.syndication.Stock;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class RssFeedTest {

  @Test
  void an_item_holds_the_story_and_its_credit() throws Exception {
    Document feed = Document.of(RssFeed.write(Stock.feed(List.of(Stock.corrected()))));
    Element item = feed.all("item").getFirst();

    assertThat(text(item, "title")).isEqualTo("The ferry returns to port");
    assertThat(text(item, "link")).isEqualTo("https://lantern.example/articles/ferry-a1-en");
    assertThat(text(item, "pubDate")).isEqualTo("Fri, 01 May 2026 09:00:00 GMT");
    assertThat(text(item, "dcterms:modified")).isEqualTo(Stock.LATER.toString());
    assertThat(text(item, "dc:creator")).isEqualTo("Inés Robledal");
    assertThat(text(item, "dc:source")).isEqualTo("https://courier.example/ferry");
    assertThat(text(item, "dc:rights")).isEqualTo("Used by agreement with the outlet");
    assertThat(text(item, "source")).isEqualTo("Delta Courier");
    assertThat(text(item, "description")).endsWith("Delta Courier reports");
    assertThat(text(item, "content:encoded"))
        .containsSubsequence(
            "not Áurea", "translated and edited", "Read the original", "agreement");
    assertThat(feed.texts("dc:contributor"))
        .containsExactly("M. Quintana (translation memory)", "Nadia Sørby");
    assertThat(feed.attribute("media:content", "url"))
        .isEqualTo("https://courier.example/quay.jpg");
    assertThat(feed.texts("media:credit")).contains("R. Vega");
  }

  /** Rules of the W3C feed validator. */
  @Test
  void the_validators_rules_hold_whatever_the_texts() throws Exception {
    Document feed = Document.of(RssFeed.write(Stock.feed(Stock.all())));

    assertThat(feed.root().getAttribute("version")).isEqualTo("2.0");
    assertThat(feed.text("description")).isNotBlank();
    assertThat(feed.attribute("atom:link", "href")).isEqualTo("https://lantern.example/feed.rss");
    assertThat(feed.all("guid"))
        .allSatisfy(guid -> assertThat(guid.getAttribute("isPermaLink")).isEqualTo("false"));
    assertThat(feed.texts("pubDate")).allSatisfy(RssFeedTest::rfc822);
    assertThat(feed.texts("lastBuildDate")).allSatisfy(RssFeedTest::rfc822);
    assertThat(feed.texts("link"))
        .allSatisfy(link -> assertThat(new URI(link).isAbsolute()).isTrue());
    assertThat(feed.all("media:content"))
        .allSatisfy(m -> assertThat(m.getAttribute("url")).startsWith("https://").isASCII());
    assertThat(feed.all("author")).isEmpty();
  }

  @Test
  void a_deck_stays_text_for_those_who_read_it_as_html() throws Exception {
    Document feed = Document.of(RssFeed.write(Stock.feed(List.of(Stock.hostile()))));
    assertThat(feed.texts("description").getLast()).contains("]]&gt; &lt;b&gt;&amp;amp;");
  }

  @Test
  void nothing_stands_where_there_is_nothing() throws Exception {
    Document feed = Document.of(RssFeed.write(Stock.feed(List.of(Stock.bare()))));
    Element item = feed.all("item").getFirst();
    assertThat(Document.all(item, "description")).isEmpty();
    assertThat(Document.all(item, "source")).isEmpty();
    assertThat(Document.all(item, "dc:source")).isEmpty();
    assertThat(text(item, "dc:creator")).isEqualTo("Quay Wire");
  }

  @Test
  void nothing_of_the_sites_own_style_goes_out_with_a_text() throws Exception {
    Document feed = Document.of(RssFeed.write(Stock.feed(Stock.all())));
    assertThat(feed.texts("content:encoded"))
        .allSatisfy(
            html -> assertThat(html).doesNotContain("class=", "tabindex=", "loading=", "<script>"));
    assertThat(feed.text("content:encoded")).contains("<table>", "PUERTO CALMO");
  }

  private static String text(Element within, String name) {
    return Document.all(within, name).getFirst().getTextContent();
  }

  private static void rfc822(String date) {
    Instant read = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    assertThat(read).isAfter(Instant.EPOCH);
  }
}
