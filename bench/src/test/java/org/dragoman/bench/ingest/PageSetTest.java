package org.dragoman.bench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.dragoman.bench.ingest.PageQuality.Mark;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.boot.IngestBeans;
import org.dragoman.ingest.format.Formats;
import org.dragoman.ingest.format.Item;
import org.junit.jupiter.api.Test;

/** Holds the floor under what is found on the pages of the set. */
class PageSetTest {

  @Test
  void texts_are_found_as_well_as_before() {
    List<Mark> marks = PageQuality.marks(Extractor.dragoman());

    assertThat(marks).hasSizeGreaterThanOrEqualTo(48);
    assertThat(PageQuality.mean(marks, Mark::f1)).isGreaterThan(0.985);
    assertThat(marks).allSatisfy(mark -> assertThat(mark.f1()).as(mark.page()).isGreaterThan(0.9));
  }

  @Test
  void facts_are_found_on_every_page() {
    Formats formats = IngestBeans.readers();
    List<String> wrong = new ArrayList<>();
    for (Page page : Page.all()) {
      switch (Extractor.read(formats, page)) {
        case Item.Readable(Article article, var notes) -> compare(page, article, wrong);
        case Item.Refused refused -> wrong.add(page.name() + ": " + refused.reason());
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void compare(Page page, Article article, List<String> wrong) {
    same(page, "title", article.title(), wrong);
    same(page, "url", article.url(), wrong);
    same(page, "deck", article.deck(), wrong);
    same(page, "publishedAt", article.publishedAt(), wrong);
    List<String> authors =
        StreamSupport.stream(page.gold().path("authors").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    if (!authors.equals(article.authors())) {
      wrong.add(page.name() + ": authors " + article.authors());
    }
  }

  private static void same(Page page, String field, Object found, List<String> wrong) {
    String expected = page.gold().path(field).asText("");
    if (!expected.isEmpty() && !expected.equals(String.valueOf(found))) {
      wrong.add(page.name() + ": " + field + " " + found);
    }
  }
}
