package org.dragoman.publish.channel.http;

import java.util.List;
import org.jsoup.Jsoup;

/** Words of receivers, for people. */
public final class Said {
  private static final int LONGEST = 500;

  private Said() {}

  /**
   * One line of plain text without what nobody may see, which a receiver may well send back.
   *
   * @param secrets left out
   */
  public static String of(String text, List<String> secrets) {
    String plain = text.stripLeading().startsWith("<") ? Jsoup.parse(text).text() : text;
    String line = plain.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    for (String secret : secrets) {
      if (!secret.isBlank()) {
        line = line.replace(secret, "(secret)");
      }
    }
    return line.codePointCount(0, line.length()) <= LONGEST && line.length() <= LONGEST
        ? line
        : cut(line);
  }

  private static String cut(String line) {
    int end = LONGEST - 1;
    // Half of a pair is no letter.
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
