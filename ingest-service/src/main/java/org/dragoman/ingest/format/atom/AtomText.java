package org.dragoman.ingest.format.atom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.ingest.extract.Inline;
import org.dragoman.ingest.format.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Text constructs and content (RFC 4287, sections 3.1 and 4.1.3; Atom 0.3, section 3.1), whatever
 * their type and mode, as HTML.
 */
final class AtomText {
  private static final Pattern TAG =
      Pattern.compile("<(?:p|br|div|a|em|strong|b|i|ul|ol|li|img|blockquote)(?:\\s[^<>]*+)?/?>");
  private static final Pattern BASE_64 = Pattern.compile("[A-Za-z0-9+/\\s]+=*\\s*");

  private AtomText() {}

  /** The first such child that holds anything, as HTML; null where none does. */
  static @Nullable String html(Element parent, String ns, String name) {
    return Xml.children(parent, ns, name).stream()
        .map(AtomText::html)
        .filter(html -> !html.isBlank())
        .findFirst()
        .orElse(null);
  }

  /** The first such child as plain text. */
  static @Nullable String plain(Element parent, String ns, String name) {
    String html = html(parent, ns, name);
    return html == null ? null : Inline.plain(html);
  }

  static String html(Element construct) {
    String type = construct.getAttribute("type").strip().toLowerCase(Locale.ROOT);
    String mode = construct.getAttribute("mode").strip().toLowerCase(Locale.ROOT);
    return mode.equals("base64") ? base64(construct, type) : html(construct, type);
  }

  private static String html(Element construct, String type) {
    return switch (type) {
      case "xhtml", "application/xhtml+xml", "html", "text/html" -> markup(construct);
      case "", "text", "text/plain" -> text(construct);
      // Other XML holds its text in its elements; other media types are not text.
      default ->
          type.endsWith("xml")
              ? Xml.innerHtml(construct)
              : type.startsWith("text/") ? text(construct) : base64(construct, type);
    };
  }

  /** Escaped or not: senders confuse the two, and only one of them can have elements. */
  private static String markup(Element construct) {
    return Xml.children(construct).isEmpty()
        ? construct.getTextContent()
        : Xml.innerHtml(construct);
  }

  private static String base64(Element construct, String type) {
    String encoded = construct.getTextContent();
    if (!type.isEmpty()
        && !type.startsWith("text/")
        && !type.endsWith("xml")
        && !type.equals("application/octet-stream")) {
      return "";
    }
    if (!BASE_64.matcher(encoded).matches()) {
      return text(construct);
    }
    String text = new String(Base64.getMimeDecoder().decode(encoded), UTF_8);
    return type.equals("text/plain") ? PlainText.toInline(text.strip()) : text;
  }

  /** Text that holds tags, though its type says it does not, is the most common fault of all. */
  private static String text(Element construct) {
    if (!Xml.children(construct).isEmpty()) {
      return Xml.innerHtml(construct);
    }
    String text = construct.getTextContent();
    return TAG.matcher(text).find() ? text : PlainText.toInline(text.strip());
  }
}
