package org.dragoman.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;

class UnreadProxyTest {
  private static final MultiMap PROXIED =
      MultiMap.caseInsensitiveMultiMap().add("x-forwarded-for", "192.0.2.7");

  @Test
  void a_proxy_that_nobody_listens_to_is_told_of_once() {
    UnreadProxy unread = new UnreadProxy(false);

    assertThat(unread.noticed(MultiMap.caseInsensitiveMultiMap())).isFalse();
    assertThat(unread.noticed(PROXIED)).isTrue();
    assertThat(unread.noticed(PROXIED)).isFalse();
  }

  @Test
  void one_that_is_listened_to_is_not() {
    assertThat(new UnreadProxy(true).noticed(PROXIED)).isFalse();
  }
}
