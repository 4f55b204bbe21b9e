package org.dragoman.ingest.format.nitf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.ingest.format.agency.Local;
import org.dragoman.ingest.format.agency.PlainBody;
import org.dragoman.ingest.format.xml.Xml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** A document's text as HTML: what NITF shares with it, and the nearest to what it does not. */
final class NitfMarkup {
  /** Elements that are the same in HTML. */
  private static final Set<String> ALIKE =
      Set.of(
          ("p ul ol li table caption thead tbody tfoot tr td th pre em strong b i sub sup q div"
                  + " h1 h2 h3 h4 h5 h6 figure figcaption cite code")
              .split(" "));

  private final StringBuilder html = new StringBuilder();
  private final List<Element> footnotes = new ArrayList<>();
  private final Set<Element> noted = new HashSet<>();
  private final NitfPictures pictures;

  private NitfMarkup(NitfPictures pictures) {
    this.pictures = pictures;
  }

  static String html(List<Element> contents, NitfPictures pictures) {
    NitfMarkup markup = new NitfMarkup(pictures);
    contents.forEach(markup::wrapped);
    for (int i = 0; i < markup.footnotes.size(); i++) {
      markup.html.append("<p><sup>").append(i + 1).append("</sup> ");
      markup.lines(markup.footnotes.get(i));
      markup.html.append("</p>");
    }
    return markup.html.toString();
  }

  private void wrapped(Element content) {
    html.append("<div>");
    if (Xml.children(content).isEmpty()
        && content.getTextContent().matches("(?s).*</?[a-zA-Z].*")) {
      // The text came as HTML in a CDATA section.
      html.append(content.getTextContent());
    } else if (Xml.children(content).isEmpty()) {
      PlainBody.of(content.getTextContent()).forEach(line -> html.append(paragraph(line)));
    } else {
      inside(content);
    }
    html.append("</div>");
  }

  private static String paragraph(Block block) {
    return block instanceof Block.Paragraph(String line) ? "<p>" + line + "</p>" : "";
  }

  private void lines(Element element) {
    List<Element> paragraphs = Local.outermost(element, "p");
    (paragraphs.isEmpty() ? List.of(element) : paragraphs)
        .forEach(paragraph -> {
          inside(paragraph);
          html.append("<br>");
        });
  }

  private void inside(Element element) {
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Text text) {
        html.append(PlainText.toInline(text.getData()));
      } else if (node instanceof Element child) {
        append(child);
      }
    }
  }

  private void append(Element element) {
    String name = Local.name(element).toLowerCase(Locale.ROOT);
    if (ALIKE.contains(name)) {
      tag(name, element);
      return;
    }
    switch (name) {
      case "hl1", "hl2", "hedline" -> heading(element);
      case "lede",
          "lead",
          "dd",
          "datasource",
          "byline",
          "dateline",
          "copyrite",
          "tagline",
          "bibliography" ->
          tag("p", element);
      case "dt" -> emphasised(element);
      case "block", "body.content", "abstract", "note", "dl", "section" -> tag("div", element);
      case "bq", "blockquote" -> quote(element);
      case "a" -> link(element);
      case "br", "hr" -> html.append('<').append(name).append('>');
      case "img" -> image(element.getAttribute("src"), element.getAttribute("alt"));
      case "media" -> media(element);
      case "nitf-table" -> table(element);
      case "fn" -> footnote(element);
      case "frac" -> fraction(element);
      case "rt" -> reading(element);
      case "person" -> person(element);
      case "tobject",
          "key-list",
          "classifier",
          "alt-code",
          "media-metadata",
          "media-object",
          "nitf-table-metadata",
          "rp",
          "script",
          "style" -> {}
      default -> inside(element);
    }
  }

  private void tag(String name, Element element) {
    html.append('<').append(name).append('>');
    inside(element);
    html.append("</").append(name).append('>');
  }

  private void heading(Element element) {
    boolean parts =
        Xml.children(element).stream().anyMatch(child -> Local.name(child).matches("(?i)hl[12]"));
    if (parts) {
      inside(element);
    } else {
      tag("h2", element);
    }
  }

  private void emphasised(Element term) {
    html.append("<p><strong>");
    inside(term);
    html.append("</strong></p>");
  }

  /** A block quote, with its source as the credit. */
  private void quote(Element element) {
    Optional<Element> credit = Local.within(element, "credit").stream().findFirst();
    String source = credit.map(Local::line).orElse(element.getAttribute("quote-source").strip());
    credit.ifPresent(e -> e.getParentNode().removeChild(e));
    html.append("<blockquote>");
    inside(element);
    if (!source.isEmpty()) {
      html.append("<footer>").append(PlainText.toInline(source)).append("</footer>");
    }
    html.append("</blockquote>");
  }

  private void link(Element element) {
    html.append("<a href=\"").append(attribute(element.getAttribute("href"))).append("\">");
    inside(element);
    html.append("</a>");
  }

  private void image(String source, String alternative) {
    html.append("<img src=\"").append(attribute(source)).append("\" alt=\"");
    html.append(attribute(alternative)).append("\">");
  }

  private void media(Element element) {
    Media media = pictures.take(element).orElse(null);
    if (media == null) {
      return;
    }
    switch (NitfPictures.kind(element)) {
      case "picture" -> image(media.url(), "");
      case "video", "audio" ->
          html.append("<video src=\"").append(attribute(media.url())).append("\"></video>");
      default -> {}
    }
  }

  /** The table itself; what only describes it where there is none. */
  private void table(Element element) {
    Optional<Element> table = Local.outermost(element, "table").stream().findFirst();
    table.ifPresentOrElse(
        found -> tag("table", found),
        () -> Local.all(element, "nitf-table-summary").forEach(summary -> tag("div", summary)));
  }

  /** Where the schema has it, between paragraphs; where senders put it, within one. */
  private void footnote(Element element) {
    boolean within =
        element.getParentNode() instanceof Element parent
            && Local.name(parent).matches("(?i)p|li|td|th|dd|q|em|a");
    if (!within) {
      tag("div", element);
      return;
    }
    if (!noted.add(element)) {
      return;
    }
    footnotes.add(element);
    html.append("<sup>").append(footnotes.size()).append("</sup>");
  }

  private void fraction(Element element) {
    String numerator = Local.text(element, "numer");
    if (numerator == null) {
      inside(element);
      return;
    }
    String between = Local.text(element, "frac-sep");
    String denominator = Objects.requireNonNullElse(Local.text(element, "denom"), "");
    String fraction = numerator + (between == null ? "/" : between) + denominator;
    html.append(PlainText.toInline(fraction));
  }

  /** The reading of a word in ruby text, in brackets of our own: {@code rp} is dropped. */
  private void reading(Element element) {
    html.append(" (");
    inside(element);
    html.append(')');
  }

  /** Given and family name are often set without a blank between them. */
  private void person(Element element) {
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Text text) {
        html.append(PlainText.toInline(text.getData()));
      } else if (node instanceof Element child) {
        boolean tight = !Character.isWhitespace(html.charAt(html.length() - 1));
        boolean family = Local.is(child, "name.family") && child.getPreviousSibling() != null;
        html.append(tight && family ? " " : "");
        append(child);
      }
    }
  }

  private static String attribute(String value) {
    return PlainText.toInline(value).replace("\"", "&quot;");
  }
}
