package org.dragoman.publish.channel.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signatures of Standard Webhooks: HMAC-SHA256 over id, time and body, by keys of 24 to 64
 * bytes that are written as {@code whsec_} and their Base64.
 */
public final class Signatures {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";

  private Signatures() {}

  /** What is wrong with the secrets; empty if they can sign. */
  public static Optional<String> fault(List<String> secrets) {
    if (secrets.isEmpty()) {
      return Optional.of(
          "A secret is missing: whsec_ and the Base64 of 24 to 64 random bytes, the same as the"
              + " receiver has.");
    }
    return secrets.stream().allMatch(secret -> key(secret).isPresent())
        ? Optional.empty()
        : Optional.of("A secret is whsec_ and the Base64 of 24 to 64 bytes; one of these is not.");
  }

  /**
   * The value of {@code webhook-signature}: one for each secret, so that a receiver that changes
   * over takes the message by either.
   *
   * @param at of the try
   * @throws IllegalArgumentException if a secret is none
   */
  public static String sign(List<String> secrets, String id, Instant at, String body) {
    byte[] signed = (id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
    return secrets.stream()
        .map(secret -> key(secret).orElseThrow(IllegalArgumentException::new))
        .map(key -> "v1," + signature(key, signed))
        .collect(Collectors.joining(" "));
  }

  private static Optional<byte[]> key(String secret) {
    if (!secret.startsWith(PREFIX)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getDecoder().decode(secret.substring(PREFIX.length())))
          .filter(key -> key.length >= 24 && key.length <= 64);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static String signature(byte[] key, byte[] signed) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return Base64.getEncoder().encodeToString(mac.doFinal(signed));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
