package org.dragoman.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.ArticleStatus;
import org.dragoman.contracts.article.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedsTest {

  private static Article rss(String item) {
    return Read.article(
        """
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
        <channel><title>The Quay</title><link>https://quay.example/</link><language>en-GB</language><copyright>The Quay 2026</copyright>
        <item>%s</item></channel></rss>
        """
            .formatted(item),
        "application/rss+xml");
  }

  @Test
  void rss_carries_every_field_it_has() {
    Article article =
        rss(
            """
            <guid isPermaLink="false">q-1</guid><link>/2026/boats</link><title>Boats &amp;amp; ropes</title>
            <description>Why the knots matter, The Evening Quay reports</description>
            <content:encoded><![CDATA[<p>First <b>paragraph</b>.</p><p><a href="more">More</a></p>]]></content:encoded>
            <dc:creator>Ada Rope</dc:creator><dc:creator>Ben Knot</dc:creator><category>Sea</category><category>sea</category><category>Work</category>
            <pubDate>Fri, 01 May 2026 11:00:00 +0200</pubDate>
            <media:content url="https://quay.example/a.jpg" type="image/jpeg"><media:description>A boat</media:description><media:credit>C. Lens</media:credit></media:content>
            """);

    assertThat(article.externalId()).isEqualTo("q-1");
    assertThat(article.url()).isEqualTo("https://quay.example/2026/boats");
    assertThat(article.title()).isEqualTo("Boats & ropes");
    assertThat(article.deck()).isEqualTo("Why the knots matter");
    assertThat(article.outlet()).isEqualTo("The Evening Quay");
    assertThat(article.authors()).containsExactly("Ada Rope", "Ben Knot");
    assertThat(article.keywords()).containsExactly("Sea", "Work");
    assertThat(article.language()).isEqualTo("en-GB");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-05-01T09:00:00Z"));
    assertThat(article.rights()).isEqualTo("The Quay 2026");
    assertThat(article.media().getFirst().credit()).isEqualTo("C. Lens");
    assertThat(article.body())
        .containsExactly(
            new Block.Paragraph("First <strong>paragraph</strong>."),
            new Block.Paragraph("<a href=\"https://quay.example/2026/more\">More</a>"));
  }

  @Test
  void a_description_that_is_all_the_text_is_the_body() {
    Article article =
        rss("<title>T</title><description>&lt;p&gt;All of it.&lt;/p&gt;</description>");

    assertThat(article.deck()).isNull();
    assertThat(article.body()).containsExactly(new Block.Paragraph("All of it."));
  }

  @Test
  void a_description_that_repeats_the_start_of_the_text_is_no_deck() {
    Article article =
        rss(
            "<title>T</title><description>The boats came in at dawn and […]</description><content:encoded>&lt;p&gt;The boats came in at dawn and the market opened.&lt;/p&gt;</content:encoded>");

    assertThat(article.deck()).isNull();
  }

  @Test
  void a_permalink_guid_stands_for_a_missing_link() {
    assertThat(rss("<guid>https://quay.example/p/7</guid><title>T</title>").url())
        .isEqualTo("https://quay.example/p/7");
  }

  @Test
  void an_author_with_a_mail_address_is_known_by_name_only() {
    assertThat(rss("<title>T</title><author>ada@quay.example (Ada Rope)</author>").authors())
        .containsExactly("Ada Rope");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Boats &amp;amp;amp; ropes|Boats & ropes",
        "It&amp;amp;#8217;s late|It’s late",
        "&lt;b&gt;Boats&lt;/b&gt; &lt;blink&gt;sail&lt;/blink&gt;|Boats sail",
        "List&lt;String&gt; of boats|List<String> of boats",
        "5 &lt; 6 &amp; 7|5 < 6 & 7",
        "<![CDATA[Boats <i>& ropes</i>]]>|Boats & ropes",
        "&lt;script&gt;x()&lt;/script&gt;Boats|Boats",
      })
  void a_title_is_plain_however_often_it_was_escaped(String title, String plain) {
    assertThat(rss("<guid>1</guid><title>" + title + "</title>").title()).isEqualTo(plain);
  }

  @Test
  void atom_reads_xhtml_and_resolves_by_xml_base() {
    Article article =
        Read.article(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es" xml:base="https://faro.example/hoy/"><title>El Faro</title>
            <author><name>Redacción</name></author>
            <entry><id>urn:f:1</id><title type="html">El &amp;lt;faro&amp;gt; viejo</title><link rel="self" href="x.atom"/><link href="nota"/>
            <updated>2026-05-02T10:00:00.5+02:00</updated><published>2026-05-01</published><category term="mar" label="El mar"/>
            <summary>Nadie sube ya, según Radio Rompeolas</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml" xml:base="otra/"><h2>Arriba</h2><p>Hay <a href="luz.html">luz</a>.</p><ol><li>uno</li><li>dos</li></ol></div></content>
            </entry></feed>
            """,
            "application/atom+xml");

    assertThat(article.title()).isEqualTo("El <faro> viejo");
    assertThat(article.url()).isEqualTo("https://faro.example/hoy/nota");
    assertThat(article.authors()).containsExactly("Redacción");
    assertThat(article.language()).isEqualTo("es");
    assertThat(article.deck()).isEqualTo("Nadie sube ya");
    assertThat(article.outlet()).isEqualTo("Radio Rompeolas");
    assertThat(article.keywords()).containsExactly("El mar");
    assertThat(article.updatedAt()).isEqualTo(Instant.parse("2026-05-02T08:00:00.5Z"));
    assertThat(article.body())
        .startsWith(new Block.Heading(2, "Arriba"))
        .endsWith(new Block.ListBlock(true, java.util.List.of("uno", "dos")));
    assertThat(article.body().get(1).toString()).contains("https://faro.example/hoy/");
  }

  @Test
  void json_feed_reads_both_kinds_of_content_and_numbers_as_ids() {
    var items =
        Read.items(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"Le Quai","language":"fr","home_page_url":"https://quai.example/","authors":[{"name":"La Rédaction"}],
             "items":[{"id":7,"url":"/a","title":"A < B","content_html":"<p>Un</p>","summary":"Autre chose, rapporte Le Soir du Port","date_published":"2026-05-01T10:00:00Z","tags":["mer"],"image":"/i.jpg"},
                      {"id":"8","content_text":"Un.\\n\\nDeux < trois."}, "no object"]}
            """,
            "application/feed+json");
    Article first = Read.article(items.get(0));

    assertThat(first.externalId()).isEqualTo("7");
    assertThat(first.title()).isEqualTo("A < B");
    assertThat(first.url()).isNull();
    assertThat(first.outlet()).isEqualTo("Le Soir du Port");
    assertThat(first.authors()).containsExactly("La Rédaction");
    assertThat(Read.article(items.get(1)).body())
        .containsExactly(new Block.Paragraph("Un."), new Block.Paragraph("Deux &lt; trois."));
    assertThat(items.get(2)).isInstanceOf(Item.Refused.class);
  }

  @Test
  void an_article_in_our_own_form_is_believed_in_nothing() {
    Article article =
        Read.article(
            """
            {"externalId":"x\\u0000y","url":"javascript:alert(1)","title":"T","status":"canceled","embargoUntil":"2026-05-01T10:00:00Z","unknown":1,
             "body":[{"type":"paragraph","html":"<script>x</script>Hi <b onclick='x()'>there</b><img src=x onerror=y>"},
                     {"type":"image","url":"data:image/png;base64,xx"},{"type":"embed","url":"https://v.example/1"}]}
            """,
            "application/json");

    assertThat(article.externalId()).isEqualTo("xy");
    assertThat(article.url()).isNull();
    assertThat(article.status()).isEqualTo(ArticleStatus.CANCELED);
    assertThat(article.body())
        .containsExactly(
            new Block.Paragraph("Hi <strong>there</strong>"),
            new Block.Embed("https://v.example/1"));
  }

  @Test
  void a_body_that_is_one_string_becomes_blocks() {
    assertThat(
            Read.article("{\"title\":\"T\",\"body\":\"<h2>A</h2><p>b</p>\"}", "application/json")
                .body())
        .containsExactly(new Block.Heading(2, "A"), new Block.Paragraph("b"));
  }

  @Test
  void one_bad_article_of_several_is_refused_with_its_place() {
    var items =
        Read.items(
            "[{\"title\":\"ok\",\"body\":\"x\"},{\"externalId\":\"b\",\"title\":\"t\",\"body\":[{\"type\":\"hologram\"}]},{\"title\":\"t\",\"publishedAt\":\"yesterday\"}]",
            "application/json");

    assertThat(items.get(0)).isInstanceOf(Item.Readable.class);
    assertThat(items.get(1))
        .isInstanceOfSatisfying(
            Item.Refused.class,
            r -> {
              assertThat(r.externalId()).isEqualTo("b");
              assertThat(r.reason()).contains("body");
            });
    assertThat(items.get(2))
        .isInstanceOfSatisfying(
            Item.Refused.class, r -> assertThat(r.reason()).contains("publishedAt"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sat, 02 May 2026 07:30:00 GMT|2026-05-02T07:30:00Z",
        "02 May 26 07:30 EST|2026-05-02T12:30:00Z",
        "Saturday, 2 May 2026 07:30:00 +0530|2026-05-02T02:00:00Z",
        "2026-05-02|2026-05-02T00:00:00Z",
        "2026-05-02T07:30:00|2026-05-02T07:30:00Z",
        "2026-05-02 07:30:00 +02:00|2026-05-02T05:30:00Z",
        "2026-05-02T07:30:00.123456Z|2026-05-02T07:30:00.123456Z",
      })
  void dates_in_the_wild_are_read(String text, Instant expected) {
    assertThat(Dates.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"yesterday", "2026-13-45", "99 Foo 2026", "''"})
  void what_is_no_date_is_none(String text) {
    assertThat(Dates.parse(text)).isNull();
  }
}
