package org.dragoman.ingest.format.email;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.ingest.format.Document;

/**
 * Encoded words (RFC 2047). Neighbours of one charset are joined before they are decoded: many
 * senders cut within a character, against section 5.
 */
final class EncodedWords {
  private static final Pattern WORD =
      Pattern.compile("=\\?([\\w.:-]+)(?:\\*[\\w-]*)?\\?([bBqQ])\\?([^? ]*)\\?=");

  private EncodedWords() {}

  static String decode(String text) {
    if (!text.contains("=?")) {
      return text;
    }
    StringBuilder decoded = new StringBuilder();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String charset = "";
    int end = 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String between = text.substring(end, word.start());
      boolean neighbours = end > 0 && between.isBlank();
      if (!neighbours || !charset.equalsIgnoreCase(word.group(1))) {
        decoded.append(characters(bytes, charset));
        decoded.append(neighbours ? "" : between);
      }
      charset = word.group(1);
      bytes.writeBytes(bytes(word.group(2), word.group(3)));
      end = word.end();
    }
    return decoded.append(characters(bytes, charset)).append(text.substring(end)).toString();
  }

  private static String characters(ByteArrayOutputStream bytes, String charset) {
    String text =
        new Document(bytes.toByteArray(), "text/plain; charset=" + charset, null, null).text();
    bytes.reset();
    return text;
  }

  private static byte[] bytes(String encoding, String encoded) {
    if (encoding.equalsIgnoreCase("b")) {
      return Base64.getMimeDecoder().decode(padded(encoded));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      int high = i + 2 < encoded.length() ? Character.digit(encoded.charAt(i + 1), 16) : -1;
      int low = high >= 0 ? Character.digit(encoded.charAt(i + 2), 16) : -1;
      if (c == '=' && low >= 0) {
        bytes.write(high * 16 + low);
        i += 2;
      } else {
        bytes.write(c == '_' ? ' ' : c);
      }
    }
    return bytes.toByteArray();
  }

  /** A last digit alone is six bits of nothing, which the decoder would not take. */
  private static String padded(String base64) {
    String digits = base64.replaceAll("[^A-Za-z0-9+/]", "");
    return digits.length() % 4 == 1 ? digits.substring(0, digits.length() - 1) : digits;
  }
}
