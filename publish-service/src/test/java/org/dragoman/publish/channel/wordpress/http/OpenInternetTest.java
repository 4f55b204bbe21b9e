package org.dragoman.publish.channel.wordpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenInternetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0", "0.1.2.3", "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.169.254",
        "172.16.0.1", "192.0.0.8", "192.168.1.1", "198.19.0.1", "224.0.0.1", "240.0.0.1",
        "255.255.255.255", "::", "::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::1",
        "2001:0:4136:e378::1", "fc00::1", "fd12::1", "fe80::1", "ff02::1"
      })
  void what_is_ours_or_nobodys_is_not_asked(String address) {
    assertThat(OpenInternet.has(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.216.34", "100.128.0.1", "172.32.0.1", "2606:2800:220:1::1"})
  void all_else_is(String address) {
    assertThat(OpenInternet.has(InetAddress.ofLiteral(address))).isTrue();
  }

  @Test
  void no_picture_is_fetched_from_this_machine_or_from_no_address() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      Pictures pictures = new Pictures(client, "Dragoman");
      assertThat(pictures.get("http://127.0.0.1:1/quay.jpg")).isEmpty();
      assertThat(pictures.get("file:///etc/passwd")).isEmpty();
      assertThat(pictures.get("http://me:pass@[::1]/")).isEmpty();
      assertThat(pictures.get("no address")).isEmpty();
    }
  }
}
