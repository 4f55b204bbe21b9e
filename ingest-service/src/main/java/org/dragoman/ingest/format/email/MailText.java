package org.dragoman.ingest.format.email;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plain mail's own words: without signature (RFC 3676, section 4.3), what it replies to, and what
 * stands around them.
 *
 * @param subject of the message that it forwards inline, if it only does that
 * @param from of that message
 */
record MailText(String text, @Nullable String subject, @Nullable String from) {
  private static final Pattern FORWARDED =
      Pattern.compile(
          "(?iu)^[^\\p{L}\\p{N}-]*+(?:-{2,}+\\s*+(?:forwarded message|mensaje reenviado|message transféré|weitergeleitete nachricht|رسالة (?:محولة|معاد توجيهها)|original message|mensaje original|message d['’]origine|ursprüngliche nachricht)\\s*+-{2,}+|begin forwarded message:)\\s*+$");

  private static final Pattern REPLY =
      Pattern.compile(
          "(?iuU)^(?:on|el|le|am|в|في)\\b.{5,160}(?:wrote|escribió|a écrit|schrieb|написал|كتب).{0,3}$");

  private static final Pattern FIELD =
      Pattern.compile("^\\*?([\\p{L}-]{2,15})\\*?\\s*:\\*?\\s*(.*)$");

  /** Words before a forwarded message that are still only its covering letter. */
  private static final int COVER = 400;

  /** Characters of a line that a mail program puts before what it forwards. */
  private static final int LONGEST = 200;

  static MailText of(String body) {
    List<String> lines = new ArrayList<>(Arrays.asList(body.split("\\R", -1)));
    int before = 0;
    for (int i = 0; i < lines.size() && before <= COVER; i++) {
      String line = lines.get(i);
      if (line.length() <= LONGEST && FORWARDED.matcher(line).matches()) {
        return forwarded(lines.subList(i + 1, lines.size()));
      }
      before += line.strip().length();
    }
    return new MailText(own(lines), null, null);
  }

  private static MailText forwarded(List<String> lines) {
    @Nullable String subject = null;
    @Nullable String from = null;
    int i = 0;
    while (i < lines.size() && lines.get(i).isBlank()) {
      i++;
    }
    for (; i < lines.size() && !lines.get(i).isBlank(); i++) {
      Matcher field = FIELD.matcher(lines.get(i).strip());
      if (field.matches()) {
        switch (field.group(1).toLowerCase(Locale.ROOT)) {
          case "subject", "asunto", "objet", "betreff", "الموضوع", "konu", "тема" ->
              subject = field.group(2);
          case "from", "de", "von", "من", "kimden", "от" -> from = field.group(2);
          default -> {}
        }
      }
    }
    List<String> rest = new ArrayList<>(lines.subList(i, lines.size()));
    return new MailText(own(rest), subject, from);
  }

  private static String own(List<String> lines) {
    List<String> own = withoutReply(withoutSignature(lines));
    dropGreeting(own);
    List<String> paragraphs = new ArrayList<>(List.of(String.join("\n", own).split("\\n\\s*\\n")));
    int end = end(paragraphs);
    return paragraphs.subList(0, end).stream()
        .filter(part -> !Footers.isOnlineVersion(part.strip()))
        .collect(Collectors.joining("\n\n"));
  }

  private static List<String> withoutSignature(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).equals("-- ") || lines.get(i).equals("--")) {
        return new ArrayList<>(lines.subList(0, i));
      }
    }
    return new ArrayList<>(lines);
  }

  /** What is replied to, where nothing of one's own follows it. */
  private static List<String> withoutReply(List<String> lines) {
    int last = lines.size() - 1;
    while (last > 0 && (lines.get(last).isBlank() || lines.get(last).startsWith(">"))) {
      last--;
    }
    boolean quotes = last > 0 && last < lines.size() - 1;
    return quotes && REPLY.matcher(lines.get(last).strip()).matches()
        ? new ArrayList<>(lines.subList(0, last))
        : lines;
  }

  private static void dropGreeting(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        if (Footers.isGreeting(lines.get(i).strip())) {
          lines.remove(i);
        }
        return;
      }
    }
  }

  /** Index after the last paragraph that is the text's. */
  private static int end(List<String> paragraphs) {
    for (int i = 0; i < paragraphs.size(); i++) {
      String part = paragraphs.get(i).replaceAll("\\s+", " ").strip();
      boolean late = i * 2 >= paragraphs.size() - 1;
      boolean closing = Footers.isClosing(paragraphs.get(i).strip().split("\\R", 2)[0].strip());
      if (late
          && (Footers.isDisclaimer(part)
              || Footers.isAboutTheList(part)
              || Footers.isDevice(part)
              || closing && paragraphs.size() - i <= 4)) {
        return i;
      }
    }
    return paragraphs.size();
  }
}
