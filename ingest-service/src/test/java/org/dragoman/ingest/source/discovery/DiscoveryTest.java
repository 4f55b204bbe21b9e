package org.dragoman.ingest.source.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.ingest.format.Document;
import org.dragoman.ingest.format.Format;
import org.dragoman.ingest.format.Formats;
import org.dragoman.ingest.format.atom.AtomReader;
import org.dragoman.ingest.format.rss.RssReader;
import org.dragoman.ingest.source.discovery.Discovery.Found;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
  private final Map<String, Web.Answer> web = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final Discovery discovery =
      new Discovery(
          url -> {
            asked.add(url);
            return web.getOrDefault(url, new Web.Answer.Failed("There is nothing (404)."));
          },
          new Formats(Map.of(Format.RSS, new RssReader(), Format.ATOM, new AtomReader())));

  private void page(String url, String html) {
    put(url, url, "text/html", html);
  }

  private void feed(String url, String title) {
    put(
        url,
        url,
        "application/rss+xml",
        "<rss version='2.0'><channel><title>%s</title><link>https://quay.example/</link>"
                .formatted(title)
            + "<language>en</language><item><guid>1</guid><title>Ferry back</title></item>"
            + "</channel></rss>");
  }

  private void put(String url, String at, String type, String text) {
    web.put(url, new Web.Answer.Found(new Document(text.getBytes(UTF_8), type, null, at), at));
  }

  private List<String> found(String written) {
    return ((Found.Feeds) discovery.look(written))
        .feeds().stream().map(feed -> feed.title() + " " + feed.url()).toList();
  }

  @Test
  void an_address_that_is_a_feed_itself_is_the_answer() {
    put(
        "https://quay.example/rss",
        "https://www.quay.example/rss.xml",
        "text/xml",
        "<rss version='2.0'><channel><title>The Quay</title><link>https://quay.example/</link>"
            + "<language>en</language><item><title>Ferry back</title></item></channel></rss>");

    assertThat(discovery.look("quay.example/rss"))
        .isEqualTo(
            new Found.Feeds(
                List.of(
                    new Discovery.Feed(
                        "https://www.quay.example/rss.xml",
                        "The Quay",
                        "https://quay.example/",
                        "en",
                        "rss",
                        1,
                        "Ferry back"))));
  }

  @Test
  void the_feeds_a_page_names_are_offered_with_their_own_titles_and_comments_last() {
    page(
        "https://quay.example/",
        """
        <html><head><base href="/en/">
        <link rel="alternate" type="application/rss+xml" title="Comments" href="comments/feed">
        <LINK REL='alternate feed' TYPE='application/atom+xml; charset=utf-8' HREF='feed'>
        <link rel="alternate" hreflang="es" href="/es/">
        <link rel="alternate" type="application/json" href="/wp-json/pages/7">
        </head><body><a href="//quay.example/sport/rss.xml">Sport (RSS)</a>
        <a href="/about-feeding-birds">Feeding birds</a></body></html>
        """);
    feed("https://quay.example/en/feed", "The Quay");
    feed("https://quay.example/en/comments/feed", "What readers say");
    feed("https://quay.example/sport/rss.xml", "The Quay: Sport");

    assertThat(found("https://quay.example/"))
        .containsExactly(
            "The Quay https://quay.example/en/feed",
            "The Quay: Sport https://quay.example/sport/rss.xml",
            "What readers say https://quay.example/en/comments/feed");
    assertThat(asked).hasSize(4);
  }

  @Test
  void usual_places_are_tried_one_by_one_until_the_first_that_is_a_feed() {
    page("https://quay.example/news/", "<title>No links</title>");
    page("https://quay.example/rss", "<title>Our page about RSS</title>");
    feed("https://quay.example/feed.xml", "The Quay");

    assertThat(found("https://quay.example/news/"))
        .containsExactly("The Quay https://quay.example/feed.xml");
    assertThat(asked)
        .containsExactly(
            "https://quay.example/news/",
            "https://quay.example/feed",
            "https://quay.example/rss",
            "https://quay.example/feed.xml");
  }

  @Test
  void a_page_with_a_hundred_feeds_is_asked_for_a_few_only() {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      html.append("<link rel=alternate type=application/rss+xml href=/s/%d/feed>".formatted(i));
      feed("https://quay.example/s/%d/feed".formatted(i), "Section " + i);
    }
    page("https://quay.example/", html.toString());

    assertThat(found("https://quay.example/")).hasSizeLessThanOrEqualTo(8);
    assertThat(asked).hasSizeLessThan(10);
  }

  @Test
  void what_is_not_on_the_web_is_never_asked_for() {
    page(
        "https://quay.example/",
        "<link rel=alternate type=application/rss+xml href='file:///etc/passwd'>"
            + "<link rel=alternate type=application/rss+xml href='javascript:feed'>");

    discovery.look("https://quay.example/");

    assertThat(asked).allMatch(url -> url.startsWith("https://quay.example/"));
    assertThat(discovery.look("not an address")).isInstanceOf(Found.Nothing.class);
    assertThat(discovery.look("")).isInstanceOf(Found.Nothing.class);
  }

  @Test
  void a_site_that_cannot_be_reached_says_why() {
    assertThat(discovery.look("https://gone.example/"))
        .isEqualTo(new Found.Nothing("There is nothing (404)."));
  }
}
