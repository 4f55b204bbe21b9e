package org.dragoman.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A key's line. The array is never handed out of this package. */
@SuppressWarnings("ArrayRecordComponent")
record HashedKey(Caller caller, byte[] sha256) {

  boolean matches(byte[] digest) {
    return MessageDigest.isEqual(sha256, digest);
  }

  static byte[] digest(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
