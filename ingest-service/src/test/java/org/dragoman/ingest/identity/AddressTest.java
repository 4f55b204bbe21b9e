package org.dragoman.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://quay.example/News/1?a=1&b=2",
        "HTTPS://WWW.Quay.EXAMPLE:443/News/1/?b=2&a=1",
        "https://quay.example/News/1?a=1&utm_source=feed&b=2&fbclid=xyz#comments",
        "https://quay.example/%4Eews/1;jsessionid=0A9?a=1&b=2&amp",
        " https://quay.example./News/1//?gclid=1&a=1&b=2&outputType=amp "
      })
  void these_are_one_address(String url) {
    assertThat(Address.sameFor(url)).isEqualTo("quay.example/News/1?a=1&b=2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://quay.example/news/1?a=1&b=2",
        "https://m.quay.example/News/1?a=1&b=2",
        "https://quay.example/News/1/amp?a=1&b=2",
        "https://quay.example/News/1?a=1&b=3",
        "https://quay.example:8443/News/1?a=1&b=2",
        "https://quay.example/News/1?a=1&b=2#!/part/2",
        "https://quay.example/News%2F1?a=1&b=2",
        "urn:x:1"
      })
  void these_are_others(String url) {
    assertThat(Address.sameFor(url)).isNotEqualTo("quay.example/News/1?a=1&b=2");
  }

  @Test
  void tracking_is_taken_off_and_the_rest_left_alone() {
    assertThat(Address.withoutTracking("https://Quay.example/a?utm_medium=x&id=7&mc_cid=1#c"))
        .isEqualTo("https://Quay.example/a?id=7#c");
    assertThat(Address.withoutTracking("https://quay.example/a?utm_medium=x"))
        .isEqualTo("https://quay.example/a");
  }

  @Test
  void a_long_address_is_compared_in_linear_time() {
    String url = "https://quay.example/" + "a/".repeat(100_000) + "?" + "x=1&".repeat(100_000);

    assertThat(Address.sameFor(url)).startsWith("quay.example/a/a");
  }
}
