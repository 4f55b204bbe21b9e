package org.dragoman.ingest.source.opml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.article.Relation;
import org.dragoman.contracts.article.Source;
import org.junit.jupiter.api.Test;

class OpmlTest {
  private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");

  private static List<Outline> read(String xml) {
    return ((Opml.Listed) OpmlReader.read(xml.getBytes(UTF_8))).outlines();
  }

  @Test
  void folders_are_flattened_and_outlines_without_a_feed_left_out() {
    List<Outline> outlines =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0"><head><title>Mine</title></head><body>
              <outline text="Harbours">
                <outline text="North"><outline type="rss" text="Quay" title="The Quay"
                  xmlUrl="https://quay.example/feed" htmlUrl="https://quay.example/" language="en"/></outline>
                <outline text="A note without a feed"/>
              </outline>
              <outline type="rss" text="Marfa" xmlUrl="https://marfa.example/rss"/>
            </body></opml>
            """);

    assertThat(outlines)
        .extracting(Outline::text, Outline::feed, Outline::homepage, Outline::language)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "The Quay", "https://quay.example/feed", "https://quay.example/", "en"),
            org.assertj.core.groups.Tuple.tuple("Marfa", "https://marfa.example/rss", null, null));
  }

  @Test
  void opml_1_with_bare_ampersands_and_attributes_in_any_case_is_read() {
    List<Outline> outlines =
        read(
            "<opml version='1.0'><body><outline text='Bread & Salt'"
                + " XMLURL='http://bread.example/rss?a=1&b=2'></body></opml>");

    assertThat(outlines).hasSize(1);
    assertThat(outlines.getFirst().text()).isEqualTo("Bread & Salt");
    assertThat(outlines.getFirst().feed()).isEqualTo("http://bread.example/rss?a=1&b=2");
  }

  @Test
  void the_charset_of_the_prolog_is_honoured() {
    String xml =
        "<?xml version='1.0' encoding='windows-1251'?><opml version='2.0'><body>"
            + "<outline text='Причал' xmlUrl='https://prichal.example/rss'/></body></opml>";

    Opml read = OpmlReader.read(xml.getBytes(Charset.forName("windows-1251")));

    assertThat(((Opml.Listed) read).outlines().getFirst().text()).isEqualTo("Причал");
  }

  @Test
  void what_is_no_list_of_feeds_says_so() {
    assertThat(OpmlReader.read("<html><body>Hello</body></html>".getBytes(UTF_8)))
        .isEqualTo(new Opml.Unreadable("The document is no OPML: it has no <opml> element."));
    assertThat(OpmlReader.read(new byte[0])).isInstanceOf(Opml.Unreadable.class);
    assertThat(OpmlReader.read("<opml><body><outline text='x'/></body></opml>".getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            Opml.Unreadable.class, answer -> assertThat(answer.reason()).contains("no feeds"));
  }

  @Test
  void entities_neither_expand_nor_fetch() {
    String bomb =
        "<!DOCTYPE opml [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;\"><!ENTITY c SYSTEM"
            + " \"file:///etc/passwd\">]><opml version='2.0'><body><outline text='&b;&c;'"
            + " xmlUrl='https://a.example/f'/></body></opml>";

    assertThat(read(bomb).getFirst().text()).doesNotContain("lol").doesNotContain("root:");
  }

  @Test
  void a_hundred_thousand_folders_deep_is_read_in_passing() {
    String deep =
        "<opml version='2.0'><body>"
            + "<outline text='f'>".repeat(100_000)
            + "<outline text='x' xmlUrl='https://a.example/f'/></body></opml>";

    assertThat(OpmlReader.read(deep.getBytes(UTF_8))).isNotNull();
  }

  @Test
  void what_is_written_is_read_again_with_everything_a_source_has() {
    Source quay =
        new Source(
            "quay",
            "The \"Quay\" & <Sons>\u0001",
            "en",
            "https://quay.example/",
            "https://quay.example/feed?a=1&b=2",
            Relation.REPUBLISHED,
            "Exchange agreement");
    Source wire = new Source("wire", "Wire", null, null, null, null, null);

    String xml = OpmlWriter.write("Sources", List.of(quay, wire), NOW);
    ImportPlan plan = ImportPlan.of(read(xml), List.of());

    assertThat(plan.added())
        .containsExactly(
            new Source(
                "quay",
                "The \"Quay\" & <Sons>",
                "en",
                "https://quay.example/",
                "https://quay.example/feed?a=1&b=2",
                Relation.REPUBLISHED,
                "Exchange agreement"));
    assertThat(xml).contains("Fri, 1 May 2026 09:00:00 GMT");
  }
}
