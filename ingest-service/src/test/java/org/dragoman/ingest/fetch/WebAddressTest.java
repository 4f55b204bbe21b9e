package org.dragoman.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest
  @CsvSource({
    "https://Quay.Example/Feed, https://quay.example/Feed",
    "HTTP://quay.example, http://quay.example/",
    "feed://quay.example/rss, http://quay.example/rss",
    "feed:https://quay.example/rss, https://quay.example/rss",
    "' https://quay.example/a b#top ', https://quay.example/a%20b",
    "https://quay.example/ä?q=ü, https://quay.example/%C3%A4?q=%C3%BC",
    "https://quay.example/100%, https://quay.example/100%25",
    "https://quay.example/a%20b, https://quay.example/a%20b",
    "https://käse.example/, https://xn--kse-qla.example/",
    "https://under_score.example/, https://under_score.example/",
    "http://[::1]:8080/x, http://[::1]:8080/x",
    "https://quay.example:443/x?a=[1], https://quay.example:443/x?a=[1]"
  })
  void an_address_is_made_fit_to_be_asked_for(String written, String meant) {
    assertThat(WebAddress.of(written)).hasToString(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://quay.example/",
        "file:///etc/passwd",
        "gopher://quay.example/",
        "javascript:alert(1)",
        "quay.example",
        "https://",
        "https:///feed",
        "https://user@quay.example/",
        "https://user:word@quay.example/",
        "https://quay.example:0/",
        "https://quay.example:99999/",
        "https://a b.example/",
        "jar:http://quay.example!/",
        "https://quay.example\\@other.example/"
      })
  void others_are_refused_in_words(String written) {
    assertThatThrownBy(() -> WebAddress.of(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not fetched");
  }

  @ParameterizedTest
  @CsvSource({
    "/b, https://quay.example/b",
    "b, https://quay.example/x/b",
    "?p=2, https://quay.example/x/a?p=2",
    "//other.example/f, https://other.example/f",
    "http://other.example, http://other.example/",
    "../b c, https://quay.example/b%20c"
  })
  void a_redirect_is_resolved_as_browsers_do(String location, String meant) {
    assertThat(WebAddress.resolve(URI.create("https://quay.example/x/a?p=1"), location))
        .hasToString(meant);
  }

  @Test
  void the_host_of_an_address_that_java_knows_none_of_is_found() {
    assertThat(WebAddress.host(URI.create("https://under_score.example:8443/x")))
        .isEqualTo("under_score.example");
  }
}
