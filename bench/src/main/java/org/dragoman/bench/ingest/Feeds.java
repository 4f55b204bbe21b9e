package org.dragoman.bench.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** Feeds with full text, an item for each page of the set. */
final class Feeds {
  private Feeds() {}

  static String rss() {
    return Page.all().stream()
        .map(page ->
            "<item><title>%s</title><link>%s</link><guid isPermaLink=\"false\">urn:x:%s</guid><pubDate>Fri, 01 May 2026 08:30:00 GMT</pubDate><dc:creator>A. Writer</dc:creator><category>coast</category><content:encoded><![CDATA[%s]]></content:encoded></item>"
                .formatted(Entities.escape(title(page)), page.url(), page.name(), html(page)))
        .collect(
            Collectors.joining(
                "",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Set</title><link>https://feed.example/</link><description>All pages</description>",
                "</channel></rss>"));
  }

  static String atom() {
    return Page.all().stream()
        .map(page ->
            "<entry><title>%s</title><link rel=\"alternate\" href=\"%s\"/><id>urn:x:%s</id><updated>2026-05-01T08:30:00Z</updated><author><name>A. Writer</name></author><content type=\"html\">%s</content></entry>"
                .formatted(
                    Entities.escape(title(page)),
                    page.url(),
                    page.name(),
                    Entities.escape(html(page))))
        .collect(
            Collectors.joining(
                "",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Set</title><id>urn:x:set</id><updated>2026-05-01T08:30:00Z</updated>",
                "</feed>"));
  }

  static String json() {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode feed = mapper.createObjectNode();
    feed.put("version", "https://jsonfeed.org/version/1.1").put("title", "Set");
    ArrayNode items = feed.putArray("items");
    for (Page page : Page.all()) {
      items
          .addObject()
          .put("id", page.name())
          .put("url", page.url())
          .put("title", title(page))
          .put("content_html", html(page))
          .put("date_published", "2026-05-01T08:30:00Z");
    }
    return feed.toString();
  }

  private static String title(Page page) {
    return page.gold().path("title").asText();
  }

  private static String html(Page page) {
    return page.body()
        .lines()
        .map(line -> "<p>" + Entities.escape(line) + "</p>")
        .collect(Collectors.joining("\n"));
  }
}
