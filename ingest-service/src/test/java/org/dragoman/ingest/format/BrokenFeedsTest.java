package org.dragoman.ingest.format;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.format.Reading.Malformed;
import org.dragoman.ingest.format.Reading.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds that no XML parser reads and any person does; and those that nobody should. */
class BrokenFeedsTest {
  private static final String WHOLE =
      "<rss version=\"2.0\"><channel><title>The Quay</title><item><guid>1</guid><title>Boats &amp; ropes</title>"
          + "<description>Why the knots matter.</description></item></channel></rss>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a lone ampersand, and one of an address
        "<rss version='2.0'><channel><item><guid>1</guid><title>Boats & ropes</title></item></channel></rss>",
        "<rss version='2.0'><channel><item><guid>1</guid><title>Boats &amp; ropes</title><link>https://quay.example/?a=1&b=2</link></item></channel></rss>",
        // junk before, between and after
        "\n\n <?xml version='1.0'?><rss version='2.0'><channel><item><guid>1</guid><title>Boats &amp; ropes</title></item></channel></rss>",
        "<br />\n<b>Warning</b>: something failed in line 7<br />\n<?xml version='1.0'?><rss version='2.0'><channel><item><guid>1</guid><title>Boats &amp; ropes</title></item></channel></rss>",
        "<rss version='2.0'><channel><item><guid>1</guid><title>Boats &amp; ropes</title></item></channel></rss><script>count()</script>",
        "<rss version='2.0'><channel><item><guid>1</guid><title>Boats &amp; ropes</title></item></channel></rss>\n<!-- 0.13 s -->\u0000",
        // undeclared prefixes and entities
        "<rss version='2.0'><channel><item><guid>1</guid><title>Boats &amp; ropes</title><dc:creator>Ada</dc:creator><x:y z:a='1'/></item></channel></rss>",
        "<rss version='2.0'><channel><item><guid>1</guid><title>Boats&nbsp;&amp;&nbsp;ropes</title><description>Caf&eacute;&unknown;</description></item></channel></rss>",
        // tags that are not closed, wrongly closed or wrongly written
        "<rss version='2.0'><channel><item><guid>1<title>Boats &amp; ropes<pubDate>Sat, 02 May 2026 07:30:00 GMT<item><guid>2</guid></item></channel></rss>",
        "<rss version='2.0'><channel><item><guid>1</guid><title>Boats &amp; ropes</titel><description>a<br>b</p></description></item></channel></rss>",
        "<RSS version='2.0'><Channel><Item><GUID>1</GUID><Title>Boats &amp; ropes</Title></Item></Channel></RSS>",
        "<rss version=2.0><channel><item><guid isPermaLink=false>1</guid><title>Boats &amp; ropes</title></item></channel></rss>",
        // control characters, a section that is never closed, a comment that holds dashes
        "<rss version='2.0'><channel><item><guid>1</guid><title>Boats\u000b&amp; ropes&#8;</title></item></channel></rss>",
        "<rss version='2.0'><channel><item><guid>1</guid><title><![CDATA[Boats & ropes</title></item></channel></rss>",
        "<rss version='2.0'><channel><!-- a -- b --><item><guid>1</guid><title>Boats &amp; ropes</title></item></channel></rss>",
        // the end is missing, but not of the item
        "<rss version='2.0'><channel><item><guid>1</guid><title>Boats &amp; ropes</title></item>",
        // a document type that lies elsewhere, or declares what a person could
        "<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://quay.example/rss-0.91.dtd'><rss version='0.91'><channel><item><guid>1</guid><title>Boats &amp; ropes</title></item></channel></rss>",
        "<!DOCTYPE rss [<!ENTITY % html PUBLIC 'x' 'http://quay.example/x.ent'> %html; <!ENTITY and '&#38;'>]><rss version='0.91'><channel><item><guid>1</guid><title>Boats &and; ropes</title></item></channel></rss>",
      })
  void what_a_person_could_read_is_read(String feed) {
    Article article = Read.article(Read.items(feed, "application/rss+xml").getFirst());

    assertThat(article.externalId()).isEqualTo("1");
    assertThat(article.title()).isEqualTo("Boats & ropes");
  }

  @Test
  void a_feed_that_ends_too_early_keeps_its_whole_items_and_refuses_the_one_it_cuts() {
    for (int end = WHOLE.length() - 1; end > 60; end--) {
      String two =
          WHOLE.replace("</channel></rss>", "")
              + WHOLE.substring(WHOLE.indexOf("<item>"), end < 60 ? 60 : end);
      List<Item> items = Read.items(two, "application/rss+xml");

      assertThat(Read.article(items.getFirst()).title()).isEqualTo("Boats & ropes");
      assertThat(items.size()).isLessThanOrEqualTo(2);
    }
    String cut = WHOLE.replace("</channel></rss>", "") + "<item><guid>2</guid><title>Half a ti";
    assertThat(Read.items(cut, "application/rss+xml").get(1))
        .isInstanceOfSatisfying(
            Item.Refused.class,
            refused -> {
              assertThat(refused.externalId()).isEqualTo("2");
              assertThat(refused.reason()).contains("ends in the middle");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&x;</title></item></channel></rss>",
        "<!DOCTYPE rss [<!ENTITY x PUBLIC 'p' 'http://127.0.0.1/'>]><rss><channel><item><title>&x;</title></item></channel></rss>",
        "<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><rss><channel><item><title>&b;</title></item></channel></rss>",
        "no markup at all, though it says it is",
      })
  void what_could_reach_out_or_grow_is_refused(String feed) {
    assertThat(Read.read(feed, "application/rss+xml")).isInstanceOf(Malformed.class);
  }

  @Test
  void a_document_type_is_never_fetched_and_its_own_entities_stay_what_they_are() {
    String quadratic =
        "<!DOCTYPE rss [<!ENTITY a '"
            + "a".repeat(100_000)
            + "'>]><rss><channel><item><title>"
            + "&a;".repeat(10_000)
            + "</title></item></channel></rss>";

    assertThat(Read.read(quadratic, "text/xml")).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>",
        "<![CDATA[",
        "<!--",
        "&",
        "&amp",
        "<a b='",
        "</a",
        "<a b",
        "<!",
        "]]>",
        "<?x ",
        "<!DOCTYPE x ["
      })
  void what_is_repeated_without_end_costs_no_more_than_its_length(String part) {
    String start =
        "<rss version='2.0'><channel><item><guid>1</guid><title>T</title></item><item><description>";

    assertTimeoutPreemptively(
        ofSeconds(10),
        () -> {
          assertThat(Read.read(start + part.repeat(300_000), "text/xml")).isNotNull();
          assertThat(Read.read(part.repeat(300_000), "text/xml")).isNotNull();
        });
  }

  @Test
  void a_title_of_many_megabytes_costs_no_more_than_its_length() {
    String feed =
        "<rss><channel><item><guid>1</guid><title>"
            + "A & B ".repeat(2_000_000)
            + "</title></item></channel></rss>";

    assertTimeoutPreemptively(
        ofSeconds(20), () -> assertThat(Read.read(feed, "text/xml")).isInstanceOf(Parsed.class));
  }
}
