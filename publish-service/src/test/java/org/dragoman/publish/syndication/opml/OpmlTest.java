package org.dragoman.publish.syndication.opml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.publish.story.Catalogue.Wanted;
import org.dragoman.publish.syndication.Document;
import org.dragoman.publish.syndication.Stock;
import org.dragoman.publish.syndication.Subject;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class OpmlTest {

  @Test
  void every_feed_is_an_outline_under_what_it_is_about() throws Exception {
    Map<String, List<Subject>> groups = new LinkedHashMap<>();
    groups.put("Languages", List.of(Subject.language("ar")));
    groups.put(
        "Outlets",
        List.of(new Subject(new Wanted(null, "delta-courier", null), "Delta <Courier> & \u0007")));
    groups.put("Keywords", List.of());
    Document opml = Document.of(Opml.write(Stock.LANTERN, groups));

    assertThat(opml.root().getAttribute("version")).isEqualTo("2.0");
    List<Element> feeds =
        opml.all("outline").stream().filter(outline -> outline.hasAttribute("xmlUrl")).toList();
    assertThat(feeds)
        .extracting(feed -> feed.getAttribute("xmlUrl"))
        .containsExactly(
            "https://lantern.example/feed.rss",
            "https://lantern.example/ar/feed.rss",
            "https://lantern.example/outlets/delta-courier/feed.rss");
    assertThat(feeds.getLast().getAttribute("text"))
        .isEqualTo("The Lantern & Co: Delta <Courier> & ");
    assertThat(feeds.get(1).getAttribute("text")).endsWith("العربية");
    assertThat(opml.all("outline")).noneMatch(o -> o.getAttribute("text").equals("Keywords"));
  }
}
