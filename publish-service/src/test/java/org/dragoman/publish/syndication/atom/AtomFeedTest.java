package org.dragoman.publish.syndication.atom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dragoman.publish.story.Catalogue.Wanted;
import org.dragoman.publish.syndication.Document;
import org.dragoman.publish.syndication.Feed;
import org.dragoman.publish.syndication.Stock;
import org.dragoman.publish.syndication.Subject;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class AtomFeedTest {

  @Test
  void an_entry_holds_what_rfc_4287_asks_and_the_credit() throws Exception {
    Document feed = Document.of(AtomFeed.write(Stock.feed(List.of(Stock.corrected()))));

    assertThat(feed.texts("title"))
        .containsExactly("The Lantern & Co", "The ferry returns to port", "Delta Courier");
    assertThat(feed.texts("updated").get(1)).isEqualTo(Stock.LATER.toString());
    assertThat(feed.text("published")).isEqualTo("2026-05-01T09:00:00Z");
    assertThat(feed.text("summary")).endsWith("Delta Courier reports");
    assertThat(feed.text("rights")).isEqualTo("Used by agreement with the outlet");
    assertThat(feed.texts("name"))
        .contains("Inés Robledal", "M. Quintana (translation memory)", "Nadia Sørby");
    assertThat(feed.attribute("category", "term")).isEqualTo("harbour");
    assertThat(link(feed, "via").getAttribute("href")).isEqualTo("https://courier.example/ferry");
  }

  @Test
  void a_text_goes_from_what_was_corrected_to_on_what_basis_it_is_published() throws Exception {
    Document feed = Document.of(AtomFeed.write(Stock.feed(List.of(Stock.corrected()))));

    assertThat(feed.text("content"))
        .containsSubsequence(
            "lang=\"en\" dir=\"ltr\"",
            "The ferry is called Aurora, not Áurea.",
            "https://courier.example/quay.jpg",
            "The ship <em>Aurora</em> came back",
            "This article was translated and edited by The Lantern.",
            "<a href=\"https://courier.example/ferry\" hreflang=\"es\">",
            "<span lang=\"es\" dir=\"ltr\">El transbordador vuelve al puerto</span>",
            "M. Quintana",
            "Nadia Sørby",
            "Used by agreement with the outlet");
  }

  @Test
  void ids_outlive_headline_and_slug_and_no_two_are_the_same() throws Exception {
    Document feed =
        Document.of(
            AtomFeed.write(
                Stock.feed(List.of(Stock.ferry(), Stock.hostile(), Stock.bare(), Stock.arabic()))));
    List<String> ids =
        feed.all("entry").stream()
            .map(entry -> Document.all(entry, "id").getFirst().getTextContent())
            .toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith("urn:uuid:"));
    assertThat(Stock.corrected().id()).isEqualTo(ids.getFirst());
  }

  @Test
  void the_validators_rules_hold_whatever_the_texts() throws Exception {
    Document feed = Document.of(AtomFeed.write(Stock.feed(Stock.all())));

    assertThat(link(feed, "self").getAttribute("href"))
        .isEqualTo("https://lantern.example/feed.atom");
    assertThat(feed.texts("updated")).allSatisfy(Instant::parse);
    assertThat(feed.all("link"))
        .allSatisfy(link -> assertThat(new URI(link.getAttribute("href")).isAbsolute()).isTrue());
    assertThat(feed.all("entry"))
        .allSatisfy(entry -> {
          assertThat(Document.all(entry, "author")).isNotEmpty();
          assertThat(Document.all(entry, "content")).hasSize(1);
          assertThat(entry.getAttribute("xml:lang")).isNotEmpty();
        });
  }

  @Test
  void what_is_written_from_the_right_says_so_and_what_stayed_foreign_too() throws Exception {
    Document feed = Document.of(AtomFeed.write(Stock.feed(List.of(Stock.arabic()))));
    assertThat(feed.all("entry").getFirst().getAttribute("xml:lang")).isEqualTo("ar");
    assertThat(feed.text("content"))
        .contains("<div lang=\"ar\" dir=\"rtl\">", "<span lang=\"es\" dir=\"ltr\">El barco");
  }

  @Test
  void a_finished_day_is_an_archive_between_its_neighbours() throws Exception {
    Feed day =
        new Feed(
            Stock.LANTERN,
            new Subject(new Wanted(null, "delta-courier", null), "Delta Courier"),
            List.of(Stock.ferry()),
            Stock.LATER,
            LocalDate.of(2026, 5, 1),
            LocalDate.of(2026, 4, 28),
            null,
            List.of());
    Document feed = Document.of(AtomFeed.write(day));

    assertThat(feed.all("fh:archive")).hasSize(1);
    assertThat(link(feed, "current").getAttribute("href"))
        .isEqualTo("https://lantern.example/outlets/delta-courier/feed.atom");
    assertThat(link(feed, "self").getAttribute("href")).endsWith("/feed.atom?day=2026-05-01");
    assertThat(link(feed, "prev-archive").getAttribute("href")).endsWith("?day=2026-04-28");
    assertThat(feed.all("link")).noneMatch(link -> link.getAttribute("rel").startsWith("next"));
    assertThat(feed.text("title")).isEqualTo("The Lantern & Co: Delta Courier");
  }

  @Test
  void what_was_taken_back_is_a_deleted_entry_of_the_same_id() throws Exception {
    Document feed = Document.of(Tombstones.write(Stock.LANTERN, List.of(Stock.retracted())));
    Element deleted = feed.all("at:deleted-entry").getFirst();
    assertThat(deleted.getAttribute("ref")).isEqualTo(Stock.ferry().id());
    assertThat(deleted.getAttribute("when")).isEqualTo(Stock.LATER.toString());
    assertThat(feed.text("at:comment")).startsWith("It was invented.");
    assertThat(feed.text("updated")).isEqualTo(Stock.LATER.toString());
  }

  private static Element link(Document feed, String relation) {
    return feed.all("link").stream()
        .filter(link -> link.getAttribute("rel").equals(relation))
        .findFirst()
        .orElseThrow();
  }
}
