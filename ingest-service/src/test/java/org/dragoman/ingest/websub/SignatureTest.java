package org.dragoman.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatureTest {
  /** RFC 2202 test case 2 and RFC 4231 test case 2. */
  private static final byte[] BODY = "what do ya want for nothing?".getBytes(UTF_8);

  private static final String SHA1 = "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79";
  private static final String SHA256 =
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

  @Test
  void everyMethodOfTheRecommendationIsKnown() {
    assertThat(Signature.holds("sha1=" + SHA1, BODY, "Jefe")).isTrue();
    assertThat(Signature.holds("SHA256=" + SHA256.toUpperCase(java.util.Locale.ROOT), BODY, "Jefe"))
        .isTrue();
  }

  @Test
  void anyOtherIsForged() {
    assertThat(Signature.holds(null, BODY, "Jefe")).isFalse();
    assertThat(Signature.holds("", BODY, "Jefe")).isFalse();
    assertThat(Signature.holds("sha256", BODY, "Jefe")).isFalse();
    assertThat(Signature.holds("md5=" + SHA1, BODY, "Jefe")).isFalse();
    assertThat(Signature.holds("sha256=" + SHA1, BODY, "Jefe")).isFalse();
    assertThat(Signature.holds("sha1=" + SHA1, BODY, "another")).isFalse();
    assertThat(Signature.holds("sha1=" + SHA1, new byte[0], "Jefe")).isFalse();
  }
}
