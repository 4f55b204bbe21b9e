package org.dragoman.publish.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What makes two requests the same request; a digest, for nobody says how long a note is. */
final class Fingerprint {
  private Fingerprint() {}

  /** In hexadecimal, SHA-256 of the parts. */
  static String of(Stream<? extends @Nullable Object> parts) {
    String text =
        parts
            // With lengths, so that no two lists of parts read alike.
            .map(part -> part == null ? "-" : part.toString().length() + ":" + part)
            .collect(Collectors.joining("\n"));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java platform has it.
    }
  }
}
