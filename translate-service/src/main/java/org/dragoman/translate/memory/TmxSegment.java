package org.dragoman.translate.memory;

import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.translate.segment.InlineHtml;

/**
 * The content of a {@code <seg>} as inline HTML. Text is text; what {@code bpt}, {@code ept},
 * {@code it} and {@code ph} hold is code of the original document, kept where it is an HTML tag of
 * the inline subset.
 */
final class TmxSegment {

  private static final Set<String> CODE = Set.of("bpt", "ept", "it", "ph", "ut");

  /** Tags that may open or close something we keep; {@code <script>} would swallow what follows. */
  private static final Pattern TAG =
      Pattern.compile("(?i)</?(?:a|b|br|code|em|i|strong|sub|sup)\\b[^<>]*>");

  /** Characters with their markup; the longest sentences of newspapers have a thousand. */
  private static final int LONGEST = 1 << 20;

  private TmxSegment() {}

  /**
   * Reads from the start tag to the end tag.
   *
   * @throws TmxUnit.TooLarge if that is more than a sentence can be
   */
  static String html(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder html = new StringBuilder();
    content(xml, false, html);
    return InlineHtml.parse(html.toString()).trim().html();
  }

  private static void content(XMLStreamReader xml, boolean code, StringBuilder html)
      throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        flush(html, text, code);
        content(xml, CODE.contains(xml.getLocalName()), html);
      } else if (xml.isCharacters()) {
        text.append(xml.getText());
      }
    }
    flush(html, text, code);
  }

  private static void flush(StringBuilder html, StringBuilder text, boolean code) {
    String content = text.toString();
    if (!code) {
      html.append(PlainText.toInline(content));
    } else if (TAG.matcher(content.strip()).matches()) {
      html.append(content.strip());
    }
    text.setLength(0);
    if (html.length() > LONGEST) {
      throw new TmxUnit.TooLarge("a segment of more than a million characters");
    }
  }
}
