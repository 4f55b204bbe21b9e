package org.dragoman.launcher.system;

import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets. */
public final class Passwords {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Passwords() {}

  /** 72 random bits in letters that can be typed. */
  public static String random() {
    return random(9);
  }

  static String random(int bytes) {
    byte[] value = new byte[bytes];
    RANDOM.nextBytes(value);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
  }
}
