package org.dragoman.publish.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text as readers get it.
 *
 * @param status HTTP's
 * @param tag tells it from every other text; fit for an entity tag
 * @param changed when what it tells of changed last; null where that is not known
 * @param links values of {@code Link} (RFC 8288)
 */
public record Print(
    int status, String text, String tag, @Nullable Instant changed, List<String> links) {

  public Print {
    links = List.copyOf(links);
  }

  public static Print of(String text) {
    return of(200, text);
  }

  public static Print of(int status, String text) {
    return new Print(status, text, tag(text), null, List.of());
  }

  public Print changedAt(@Nullable Instant when) {
    return new Print(status, text, tag, when, links);
  }

  public Print linking(List<String> others) {
    return new Print(status, text, tag, changed, others);
  }

  /** The same for the same text, whoever made it. */
  public static String tag(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
