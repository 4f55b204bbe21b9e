package org.dragoman.ingest.format;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a document is by the look of it. Signatures (a feed's root element, an HTML tag) outweigh
 * the {@code Content-Type}, since feeds are served as {@code text/plain} and pages as anything; the
 * type decides where the look says nothing.
 */
final class Sniffer {
  private static final int HEAD = 4096;

  /** The first element, past prolog, comments, processing instructions and a document type. */
  private static final Pattern ROOT =
      Pattern.compile(
          "^\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^>\\[]*(?:\\[.*?\\]\\s*)?>\\s*)*"
              + "<(?:[\\w.-]+:)?([A-Za-z][\\w.-]*)",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Pattern DOCTYPE_HTML =
      Pattern.compile(
          "^\\s*(?:<!--.*?-->\\s*)*<!doctype\\s+html", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** A feed that something was printed in front of: a warning, a stray tag. */
  private static final Pattern BURIED =
      Pattern.compile(
          "<(?:(rss)\\s+[^>]{0,500}version\\s*=|(rdf):RDF\\s[^>]{0,2000}xmlns|(feed)\\s[^>]{0,2000}xmlns\\s*=)",
          Pattern.CASE_INSENSITIVE);

  /**
   * How a wire message of IPTC 7901 begins: SOH, or ZCZC of the teleprinters; where both are lost,
   * its header alone: source and number, priority, category, number of words.
   */
  private static final Pattern WIRE =
      Pattern.compile(
          "^[\\s\\x00\\x16\\x7f]*+(?:\\x01|ZCZC\\b|[A-Za-z]{2,5}[ -]?\\d{2,5} +[0-9] +[A-Za-z]{1,4} +\\d{1,5}(?: [^\\n]*|\\s*)(?:\\n|$))");

  /** A header field of a mail (RFC 5322), or the line that begins a mailbox (RFC 4155). */
  private static final Pattern FIELD =
      Pattern.compile("[A-Za-z][\\w-]{1,60}:.*|[ \\t].*|From \\S+ .*|>From .*");

  private static final Pattern MAIL_FIELD =
      Pattern.compile(
          "^(From|Subject|Date|To|Message-ID|MIME-Version|Received|Return-Path|Content-Type):",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private Sniffer() {}

  /** The name of the first element in lower case, if the text begins with one. */
  static Optional<String> root(String text) {
    var found = ROOT.matcher(head(text));
    return found.find() ? Optional.of(found.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  /** The format that the text itself shows, whatever its type says. */
  static Optional<Format> signature(String text) {
    String root = root(text).orElse("");
    return switch (root) {
      case "rss", "rdf", "channel" -> Optional.of(Format.RSS);
      case "feed", "entry", "deleted-entry" -> Optional.of(Format.ATOM);
      case "newsmessage",
          "newsitem",
          "packageitem",
          "conceptitem",
          "knowledgeitem",
          "planningitem",
          "catalogitem" ->
          Optional.of(Format.NEWSML_G2);
      case "newsml" -> Optional.of(Format.NEWSML_1);
      case "nitf" -> Optional.of(Format.NITF);
      case "html", "head", "body" -> Optional.of(Format.HTML);
      default -> unmarked(text);
    };
  }

  private static Optional<Format> unmarked(String text) {
    String head = head(text);
    if (DOCTYPE_HTML.matcher(head).find()) {
      return Optional.of(Format.HTML);
    }
    if (WIRE.matcher(head).find()) {
      return Optional.of(Format.IPTC_7901);
    }
    return isMail(head) ? Optional.of(Format.EMAIL) : buried(text);
  }

  /**
   * It begins with nothing but header fields, at least three that mails have: "From:" alone begins
   * many a text.
   */
  private static boolean isMail(String head) {
    String fields =
        head.stripLeading()
            .lines()
            .takeWhile(line -> FIELD.matcher(line).matches())
            .collect(Collectors.joining("\n"));
    return MAIL_FIELD
            .matcher(fields)
            .results()
            .map(found -> found.group(1).toLowerCase(Locale.ROOT))
            .distinct()
            .count()
        >= 3;
  }

  private static Optional<Format> buried(String text) {
    var found = BURIED.matcher(head(text));
    if (!found.find() || looksLikeJson(text)) {
      return Optional.empty();
    }
    return Optional.of(found.group(3) == null ? Format.RSS : Format.ATOM);
  }

  /** It begins as a JSON object or array does. */
  static boolean looksLikeJson(String text) {
    String start = head(text).stripLeading();
    return start.startsWith("{") || start.startsWith("[{") || start.matches("(?s)\\[\\s*\\{.*");
  }

  /** It holds control characters that no text holds: an image, an archive, a document. */
  static boolean looksBinary(String text) {
    return head(text)
        .chars()
        .anyMatch(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b);
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), HEAD));
  }
}
