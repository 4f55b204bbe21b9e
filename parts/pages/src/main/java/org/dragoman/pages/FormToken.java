package org.dragoman.pages;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The token in a form: which account it was given to, sealed with a key of the house and with a
 * secret that only the browser has (OWASP's signed double-submit cookie). Another site cannot have
 * one, and a page left open cannot act in the name of whoever signed in after.
 *
 * <p>On the wire: 43 characters of HMAC-SHA256 and the account's name, both in URL-safe Base64.
 */
public final class FormToken {
  private static final int SEAL = 43;
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final SecretKeySpec key;

  /**
   * @param key the same for all replicas, so that a form opened at one can be sent to another
   */
  public FormToken(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  /** What a token that came with a form turned out to be. */
  public sealed interface Sent {

    record Good() implements Sent {}

    /** Good, but for a page that was opened by another account in this browser. */
    record Others(String account) implements Sent {
      public Others {
        Objects.requireNonNull(account, "account");
      }
    }

    /** Missing, made up, or from before the browser lost its secret. */
    record Unknown() implements Sent {}
  }

  /**
   * @param secret the browser's
   * @param account whose page it is
   */
  public String of(String secret, String account) {
    return seal(secret, account) + TEXT.encodeToString(account.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param account who has signed in
   */
  public Sent check(@Nullable String token, String secret, String account) {
    if (token == null || token.length() < SEAL) {
      return new Sent.Unknown();
    }
    String givenTo = text(token.substring(SEAL));
    if (givenTo == null || !same(token.substring(0, SEAL), seal(secret, givenTo))) {
      return new Sent.Unknown();
    }
    return givenTo.equals(account) ? new Sent.Good() : new Sent.Others(givenTo);
  }

  private String seal(String secret, String account) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(secret.getBytes(StandardCharsets.UTF_8));
      // Stands in no secret, so that nothing of the one can pass for the beginning of the other.
      mac.update((byte) 0);
      return TEXT.encodeToString(mac.doFinal(account.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private static @Nullable String text(String base64) {
    try {
      return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return null;
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
