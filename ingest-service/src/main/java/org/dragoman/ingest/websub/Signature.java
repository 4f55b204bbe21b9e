package org.dragoman.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Authenticated content distribution (section 7): HMAC (RFC 2104) over the body. */
final class Signature {
  private static final Map<String, String> METHODS =
      Map.of(
          "sha1", "HmacSHA1",
          "sha256", "HmacSHA256",
          "sha384", "HmacSHA384",
          "sha512", "HmacSHA512");

  private Signature() {}

  /**
   * Whether the body was signed with the secret.
   *
   * @param header the {@code X-Hub-Signature}, {@code method=hexadecimal digest}
   */
  static boolean holds(@Nullable String header, byte[] body, String secret) {
    int equals = header == null ? -1 : header.indexOf('=');
    if (header == null || equals < 0) {
      return false;
    }
    String method = METHODS.get(header.substring(0, equals).strip().toLowerCase(Locale.ROOT));
    return method != null
        && MessageDigest.isEqual(
            hmac(method, body, secret).getBytes(UTF_8),
            header.substring(equals + 1).strip().toLowerCase(Locale.ROOT).getBytes(UTF_8));
  }

  private static String hmac(String method, byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance(method);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), method));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + method, impossible);
    }
  }
}
