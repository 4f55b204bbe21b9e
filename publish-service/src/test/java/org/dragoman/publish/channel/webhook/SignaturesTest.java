package org.dragoman.publish.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {
  private static final String REFERENCE = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String OTHER = secret(64);

  /** The vector that the libraries of standardwebhooks.com are tested with. */
  @Test
  void it_signs_as_the_reference_does() {
    assertThat(signed(List.of(REFERENCE)))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void while_keys_change_each_of_them_signs() {
    String both = signed(List.of(OTHER, REFERENCE));
    assertThat(both).isEqualTo(signed(List.of(OTHER)) + " " + signed(List.of(REFERENCE)));
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 32, 64})
  void keys_of_a_fit_length_are_good(int length) {
    assertThat(Signatures.fault(List.of(secret(length)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 23, 65})
  void others_are_not(int length) {
    assertThat(Signatures.fault(List.of(REFERENCE, secret(length)))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_no base64 at all, is it", ""})
  void what_is_no_key_is_refused_without_being_told(String secret) {
    assertThat(Signatures.fault(List.of(secret)).orElseThrow())
        .satisfies(fault -> assertThat(secret.isEmpty() || !fault.contains(secret)).isTrue());
    assertThat(Signatures.fault(List.of())).isPresent();
  }

  private static String signed(List<String> secrets) {
    return Signatures.sign(
        secrets,
        "msg_p5jXN8AQM9LWM0D4loKWxJek",
        Instant.ofEpochSecond(1_614_265_330),
        "{\"test\": 2432232314}");
  }

  private static String secret(int length) {
    return "whsec_" + Base64.getEncoder().encodeToString(new byte[length]);
  }
}
