package org.dragoman.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key that was just made.
 *
 * @param key what the caller sends; it is nowhere kept
 * @param line what goes into the access file
 */
public record NewKey(String key, String line) {

  /** Marks our keys, so that scanners for leaked secrets can find them. */
  private static final String PREFIX = "dragoman_";

  private static final SecureRandom RANDOM = new SecureRandom();

  static NewKey random(String name, Role role) {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    String key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    String hash = HexFormat.of().formatHex(HashedKey.digest(key));
    String name0 = AccessFileParser.checkedName(name);
    return new NewKey(key, "key %s %s sha256:%s".formatted(name0, role.word(), hash));
  }
}
