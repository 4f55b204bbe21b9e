package org.dragoman.ingest.format.email;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The messages of a file: one, or as many as {@code From } lines begin (mbox, RFC 4155). */
final class Mailbox {
  private static final Pattern BEGIN =
      Pattern.compile("(?:\\A|(?<=\\n\\r?\\n))From \\S++ [^\\n]{0,200}\\n");
  private static final Pattern QUOTED = Pattern.compile("(?m)^>(>*From )");

  private Mailbox() {}

  static List<byte[]> messages(byte[] file) {
    // One character a byte: charsets are the messages' own affair.
    String text = new String(file, ISO_8859_1).stripLeading();
    if (!text.startsWith("From ")) {
      return List.of(text.getBytes(ISO_8859_1));
    }
    List<byte[]> messages = new ArrayList<>();
    Matcher begin = BEGIN.matcher(text);
    int from = -1;
    while (begin.find()) {
      // A date stands on it, as on no sentence that begins so.
      if (begin.group().chars().noneMatch(Character::isDigit)) {
        continue;
      }
      add(messages, text, from, begin.start());
      from = begin.end();
    }
    add(messages, text, from, text.length());
    return messages;
  }

  private static void add(List<byte[]> messages, String text, int from, int to) {
    if (from >= 0 && from < to) {
      String message = QUOTED.matcher(text.substring(from, to)).replaceAll("$1");
      messages.add(message.getBytes(ISO_8859_1));
    }
  }
}
