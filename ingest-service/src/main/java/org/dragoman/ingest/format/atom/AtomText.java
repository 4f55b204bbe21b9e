package org.dragoman.ingest.format.atom;

import java.util.Locale;
import java.util.regex.Pattern;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.ingest.extract.Inline;
import org.dragoman.ingest.format.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Text constructs and content (RFC 4287, sections 3.1 and 4.1.3), whatever their type, as HTML. */
final class AtomText {
  private static final Pattern TAG =
      Pattern.compile("<(?:p|br|div|a|em|strong|b|i|ul|img|blockquote)\\b[^<>]*+>");

  private AtomText() {}

  /** The first such child as HTML; null where it is absent, elsewhere or blank. */
  static @Nullable String html(Element parent, String ns, String name) {
    return Xml.child(parent, ns, name).map(AtomText::html).filter(s -> !s.isBlank()).orElse(null);
  }

  /** The first such child as plain text. */
  static @Nullable String plain(Element parent, String ns, String name) {
    String html = html(parent, ns, name);
    return html == null ? null : Inline.plain(html);
  }

  static String html(Element construct) {
    String type = construct.getAttribute("type").strip().toLowerCase(Locale.ROOT);
    return switch (type) {
      case "xhtml", "application/xhtml+xml" -> Xml.innerHtml(construct);
      case "html", "text/html" -> construct.getTextContent();
      case "", "text", "text/plain" -> text(construct);
      // Other XML holds its text in its elements; other media types are not text.
      default ->
          type.endsWith("xml")
              ? Xml.innerHtml(construct)
              : type.startsWith("text/") ? text(construct) : "";
    };
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
