package org.dragoman.publish.syndication.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NegotiationTest {

  @Test
  void who_would_take_a_page_gets_the_page() {
    assertThat(chosen("text/html")).isEqualTo("");
    assertThat(chosen("*/*")).isEqualTo("");
    assertThat(chosen("image/png", "*/*")).isEqualTo("");
    assertThat(chosen("text/*", "application/json")).isEqualTo("");
    assertThat(chosen("image/png")).isEqualTo("");
    assertThat(chosen()).isEqualTo("");
  }

  @Test
  void the_first_format_that_there_is_wins() {
    assertThat(chosen("application/ld+json", "text/html")).isEqualTo(".jsonld");
    assertThat(chosen("application/activity+json", "application/json", "*/*")).isEqualTo(".ninjs");
    assertThat(chosen("text/vnd.iptc.nitf")).isEqualTo(".nitf");
    assertThat(chosen("application/vnd.iptc.g2.newsitem+xml;version=2.35")).isEqualTo(".newsml");
  }

  @Test
  void only_what_can_be_a_storys_page_is_negotiated() {
    assertThat(page("/articles/the-ferry-returns-2")).isTrue();
    assertThat(page("/articles/%D8%A7%D9%84%D8%B9")).isTrue();
    assertThat(page("/articles/%7Bx%7D")).isFalse();
    assertThat(page("/articles/a%2Fb")).isFalse();
    assertThat(page("/articles/a%25b")).isFalse();
    assertThat(page("/articles/a%2Erss")).isFalse();
    assertThat(page("/articles/")).isFalse();
  }

  private static boolean page(String path) {
    return Negotiation.page(URI.create("http://site.example" + path));
  }

  private static String chosen(String... wanted) {
    List<MediaType> types = Stream.of(wanted).map(NegotiationTest::type).toList();
    return Negotiation.extension(types).orElse("");
  }

  private static MediaType type(String text) {
    String[] parts = text.split("[/;]");
    return new MediaType(parts[0], parts[1]);
  }
}
