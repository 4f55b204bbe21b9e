package org.dragoman.guard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.dragoman.guard.Guard;
import org.junit.jupiter.api.Test;

class GuardedNamesTest {

  /** A name server that answers otherwise each time. */
  private static DnsResolver answering(String... answers) {
    Deque<String> left = new ArrayDeque<>(List.of(answers));
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) {
        return Stream.of(left.pop().split(" ", -1))
            .map(InetAddress::ofLiteral)
            .toArray(InetAddress[]::new);
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
  }

  @Test
  void a_name_that_resolves_to_a_private_address_is_refused_in_words() {
    assertThatThrownBy(() ->
            new GuardedNames(answering("10.0.0.7"), Guard.PUBLIC).resolve("feed.quay.example"))
        .isInstanceOf(Forbidden.class)
        .hasMessage("10.0.0.7 is a private, loopback or link-local address");
  }

  @Test
  void of_several_addresses_only_those_permitted_are_connected_to() throws UnknownHostException {
    DnsResolver names = answering("127.0.0.1 9.9.9.9 ::1");

    assertThat(new GuardedNames(names, Guard.PUBLIC).resolve("quay.example"))
        .containsExactly(InetAddress.ofLiteral("9.9.9.9"));
  }

  @Test
  void a_name_that_resolves_otherwise_the_next_time_is_judged_anew() throws UnknownHostException {
    GuardedNames names = new GuardedNames(answering("9.9.9.9", "169.254.169.254"), Guard.PUBLIC);

    assertThat(names.resolve("quay.example")).hasSize(1);
    assertThatThrownBy(() -> names.resolve("quay.example")).isInstanceOf(Forbidden.class);
  }
}
