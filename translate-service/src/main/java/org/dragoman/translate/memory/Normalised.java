package org.dragoman.translate.memory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.dragoman.translate.segment.InlineHtml;

/** Sentences as the memory compares them: NFC, white space as one space, no invisible marks. */
public final class Normalised {

  private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}]+");

  /** Soft hyphen, zero-width space, direction marks and isolates, byte order mark. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00ad\\u200b\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

  private Normalised() {}

  /** With its markup. */
  public static String html(String html) {
    return tidy(InlineHtml.parse(html).html());
  }

  /** The text alone. */
  public static String text(String html) {
    return tidy(InlineHtml.parse(html).text());
  }

  /**
   * The first eight bytes of the text's SHA-256: what is looked up in the memory. Two texts of a
   * hundred million share one with a chance of one in 3,700, so the texts are compared as well.
   */
  public static long key(String normalised) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(normalised.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static String tidy(String text) {
    String visible = INVISIBLE.matcher(text).replaceAll("");
    return WHITE
        .matcher(Normalizer.normalize(visible, Normalizer.Form.NFC))
        .replaceAll(" ")
        .strip();
  }
}
