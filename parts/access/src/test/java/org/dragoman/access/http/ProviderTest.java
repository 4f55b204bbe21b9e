package org.dragoman.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.junit.jupiter.api.Test;

class ProviderTest {

  @Test
  void only_who_comes_with_an_identity_token_was_brought_by_the_provider() {
    assertThat(Provider.brought(mira().addCredential(new IdTokenCredential("a.b.c")).build()))
        .isTrue();
    assertThat(Provider.brought(mira().build())).isFalse();
    assertThat(Provider.brought(QuarkusSecurityIdentity.builder().setAnonymous(true).build()))
        .isFalse();
  }

  private static QuarkusSecurityIdentity.Builder mira() {
    return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("mira"));
  }
}
