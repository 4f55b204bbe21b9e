package org.dragoman.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.regex.Pattern;

/**
 * Text that was decoded wrongly before it was sent. Windows-1252 punctuation that stands as C1
 * control characters is what it was; UTF-8 that was taken for windows-1252 and encoded once more is
 * decoded once more, if all of the document is such.
 */
final class Mojibake {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Pattern C1 = Pattern.compile("[\\x80-\\x9f]");

  /** The lead byte of a character of two or three, and one that continues it. */
  private static final Pattern TWICE =
      Pattern.compile(
          "[\\xc3\\xd0\\xd1\\xd8\\xd9\\xc5\\xe2][\\x80-\\xbf\\u20ac\\u201a\\u0192\\u201e\\u2026\\u2020\\u2021\\u02c6"
              + "\\u2030\\u0160\\u2039\\u0152\\u017d\\u2018\\u2019\\u201c\\u201d\\u2022\\u2013\\u2014\\u02dc\\u2122\\u0161\\u203a\\u0153\\u017e\\u0178]");

  private Mojibake() {}

  static String undone(String text) {
    String once = TWICE.matcher(text).find() ? decodedAgain(text) : text;
    return C1.matcher(once).find()
        ? C1.matcher(once).replaceAll(c -> windows1252(c.group()))
        : once;
  }

  /** Only where each character can be a byte and all of them together are UTF-8. */
  private static String decodedAgain(String text) {
    try {
      ByteBuffer bytes = Bytes.of(text, WINDOWS_1252);
      return UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException once) {
      return text;
    }
  }

  private static String windows1252(String control) {
    String character = new String(new byte[] {(byte) control.charAt(0)}, WINDOWS_1252);
    return character.equals("\ufffd") ? " " : character;
  }

  /** Characters as the bytes they were made of; those that windows-1252 lacks are Latin-1's. */
  private static final class Bytes {
    private Bytes() {}

    static ByteBuffer of(String text, Charset charset) throws CharacterCodingException {
      ByteBuffer bytes = ByteBuffer.allocate(text.length());
      var encoder = charset.newEncoder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c < 0xa0) {
          bytes.put((byte) c);
        } else {
          bytes.put(encoder.encode(CharBuffer.wrap(new char[] {c})));
        }
      }
      return bytes.flip();
    }
  }
}
