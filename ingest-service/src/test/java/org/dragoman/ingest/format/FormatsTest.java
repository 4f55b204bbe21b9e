package org.dragoman.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.Charset;
import org.dragoman.ingest.format.Reading.Empty;
import org.dragoman.ingest.format.Reading.Malformed;
import org.dragoman.ingest.format.Reading.Parsed;
import org.dragoman.ingest.format.Reading.Unsupported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
  private static final String RSS =
      "<rss version=\"2.0\"><channel><title>T</title><item><guid>1</guid><title>Ébène</title><description>Texte.</description></item></channel></rss>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/rss+xml",
        "application/xml",
        "text/xml; charset=utf-8",
        "text/html",
        "text/plain",
        "application/json",
        "application/octet-stream",
        "application/x-www-form-urlencoded"
      })
  void a_feed_is_known_by_its_root_whatever_its_type_says(String contentType) {
    assertThat(format(Read.read(RSS, contentType))).isEqualTo(Format.RSS);
  }

  @Test
  void a_document_without_a_type_is_sniffed() {
    assertThat(format(Read.read("{\"title\":\"t\",\"body\":\"b\"}", null)))
        .isEqualTo(Format.ARTICLE);
    assertThat(
            format(
                Read.read(
                    "\ufeff  <!-- x --><!DOCTYPE html><title>t</title><p>Some text of a page.</p>",
                    null)))
        .isEqualTo(Format.HTML);
    assertThat(format(Read.read("Just words.", null))).isEqualTo(Format.TEXT);
  }

  @Test
  void what_no_reader_knows_is_unsupported_and_says_what_is() {
    assertThat(
            Read.read(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "image/png", null))
        .asInstanceOf(type(Unsupported.class))
        .extracting(Unsupported::supported)
        .asList()
        .contains("application/rss+xml", "text/plain");
    assertThat(Read.read("%PDF-1.7 words", "application/pdf")).isInstanceOf(Unsupported.class);
    assertThat(Read.read("<urlset><url/></urlset>", "application/xml"))
        .isInstanceOf(Unsupported.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   \n"})
  void an_empty_document_holds_nothing(String text) {
    assertThat(Read.read(text, "application/rss+xml")).isInstanceOf(Empty.class);
  }

  @Test
  void a_feed_without_items_holds_nothing() {
    assertThat(Read.read("<rss><channel><title>T</title></channel></rss>", null))
        .isInstanceOf(Empty.class);
  }

  @Test
  void broken_xml_is_malformed_where_it_breaks() {
    assertThat(Read.read("<rss>\n<channel>\n  <item></channel></rss>", "application/rss+xml"))
        .asInstanceOf(type(Malformed.class))
        .satisfies(m -> assertThat(m.line()).isEqualTo(3))
        .satisfies(m -> assertThat(m.column()).isGreaterThan(5));
  }

  @Test
  void broken_json_is_malformed_where_it_breaks() {
    assertThat(Read.read("{\n  \"title\": oops}", "application/json"))
        .asInstanceOf(type(Malformed.class))
        .satisfies(m -> assertThat(m.line()).isEqualTo(2));
  }

  @Test
  void a_document_type_is_refused_before_any_entity_is_read() {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&b;&x;</title></item></channel></rss>";
    assertThat(Read.read(bomb, "application/rss+xml"))
        .asInstanceOf(type(Malformed.class))
        .extracting(Malformed::reason)
        .asString()
        .contains("document type");
  }

  @Test
  void nesting_without_end_is_refused() {
    String deep = "<rss><channel><item><description>" + "<a>".repeat(100_000);
    assertThat(Read.read(deep, "application/rss+xml")).isInstanceOf(Malformed.class);
    assertThat(Read.read("[".repeat(100_000), "application/json")).isInstanceOf(Malformed.class);
    assertThat(
            Read.read(
                "<html><body>" + "<div>".repeat(20_000) + "Some words in the deep of it.",
                "text/html"))
        .isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, application/rss+xml; charset=windows-1252",
    "UTF-8, application/rss+xml; charset=us-ascii",
    "UTF-8, application/rss+xml",
    "UTF-16, application/rss+xml",
    "windows-1252, application/rss+xml; charset=utf-8"
  })
  void bytes_are_read_by_what_they_are_where_the_label_is_wrong(String charset, String type) {
    Reading reading = Read.read(RSS.getBytes(Charset.forName(charset)), type, null);

    assertThat(Read.article(((Parsed) reading).items().getFirst()).title()).isEqualTo("Ébène");
  }

  @Test
  void the_prolog_names_the_charset_where_the_envelope_does_not() {
    String prolog =
        "<?xml version=\"1.0\" encoding=\"windows-1256\"?>" + RSS.replace("Ébène", "مرحبا");
    Reading reading = Read.read(prolog.getBytes(Charset.forName("windows-1256")), "text/xml", null);

    assertThat(Read.article(((Parsed) reading).items().getFirst()).title()).isEqualTo("مرحبا");
  }

  @Test
  void utf_16_without_a_mark_is_recognised() {
    Reading reading = Read.read(RSS.getBytes(UTF_16LE), "text/xml", null);

    assertThat(reading).isInstanceOf(Parsed.class);
  }

  @Test
  void control_characters_and_html_entities_do_not_break_a_feed() {
    String odd = RSS.replace("Texte.", "Caf&eacute;&nbsp;noir\u000b.");
    assertThat(Read.texts(Read.article(odd, "text/xml").body()).getFirst()).startsWith("Café");
  }

  @Test
  void a_large_feed_is_no_bomb() {
    String big =
        RSS.replace("Texte.", "&lt;p&gt;" + "Un mot et un autre. ".repeat(200_000) + "&lt;/p&gt;");
    assertThat(Read.read(big.getBytes(UTF_8), "text/xml", null)).isInstanceOf(Parsed.class);
  }

  private static Format format(Reading reading) {
    return ((Parsed) reading).feed().format();
  }
}
