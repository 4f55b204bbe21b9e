package org.dragoman.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.PlainText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** A body's HTML as blocks in reading order. */
public final class Blocks {
  private static final Set<String> NOT_TEXT = Set.of("nav", "form", "menu");

  /** An element that makes its ancestors containers rather than lines of text. */
  private static final String INNER =
      "p, div, img, figure, iframe, video, audio, ul, ol, table, blockquote, h1, h2, h3, h4, h5, h6,"
          + " pre, section, article, hr, dl, picture";

  private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!]|&#?\\w+;");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\x85\\u2028\\u2029]++");
  private static final Pattern LINE_END = Pattern.compile("\\R");

  private final @Nullable String base;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Node> line = new ArrayList<>();

  private Blocks(@Nullable String base) {
    this.base = base;
  }

  /** The blocks of an HTML fragment; of plain text, its paragraphs. */
  public static List<Block> of(String html, @Nullable String base) {
    if (!MARKUP.matcher(html).find()) {
      return ofText(html);
    }
    return of(Html.fragment(html), base);
  }

  /** The blocks inside a parsed element. */
  public static List<Block> of(Element element, @Nullable String base) {
    Blocks reader = new Blocks(base);
    reader.walk(element);
    reader.flush();
    return List.copyOf(reader.blocks);
  }

  /** Paragraphs of plain text, parted by blank lines; single line ends stay line ends. */
  public static List<Block> ofText(String text) {
    List<Block> paragraphs = new ArrayList<>();
    for (String part : text.strip().split("\\R[ \\t]*\\R\\s*")) {
      if (!part.isBlank()) {
        String lines = lineEnds(PlainText.toInline(part.strip()));
        paragraphs.add(new Block.Paragraph(lines));
      }
    }
    return List.copyOf(paragraphs);
  }

  /** Possessive runs: blanks are looked at once, however many there are. */
  private static String lineEnds(String text) {
    return BLANKS
        .matcher(text)
        .replaceAll(run -> LINE_END.matcher(run.group()).find() ? "<br>" : run.group());
  }

  private void walk(Element container) {
    for (Node child : container.childNodes()) {
      if (child instanceof Element element) {
        element(element);
      } else if (child instanceof TextNode) {
        line.add(child);
      }
    }
  }

  private void element(Element element) {
    String name = element.normalName();
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0');
      case "ul", "ol" -> alone(Lists.of(element, base));
      case "blockquote" -> alone(Quotes.of(element, base));
      case "figure" -> figure(element);
      case "img" -> alone(Images.of(element, null, base).map(List::<Block>of).orElse(List.of()));
      case "table" -> table(element);
      case "iframe", "video", "audio", "embed" -> embed(element);
      case "pre" -> preformatted(element);
      case "br" -> lineBreak(element);
      case "hr" -> flush();
      default -> other(element, name);
    }
  }

  private void other(Element element, String name) {
    if (Inline.DROPPED.contains(name) || NOT_TEXT.contains(name)) {
      return;
    }
    boolean container = element.isBlock() || element.selectFirst(INNER) != null;
    if (!container) {
      line.add(element);
      return;
    }
    flush();
    walk(element);
    flush();
  }

  /** Two line breaks in a row are how old editors part paragraphs. */
  private void lineBreak(Element br) {
    Node next = br.nextSibling();
    while (next instanceof TextNode text && text.isBlank()) {
      next = next.nextSibling();
    }
    if (next instanceof Element element && element.normalName().equals("br")) {
      flush();
    } else {
      line.add(br);
    }
  }

  private void heading(Element element, int level) {
    flush();
    String html = Inline.of(element.childNodes(), base);
    if (!html.isEmpty()) {
      blocks.add(new Block.Heading(level, html));
    }
  }

  private void figure(Element figure) {
    Element img = Images.only(figure);
    if (img == null || figure.selectFirst("table, blockquote, iframe, pre") != null) {
      flush();
      walk(figure);
      flush();
      return;
    }
    alone(Images.of(img, figure, base).map(List::<Block>of).orElse(List.of()));
  }

  private void table(Element table) {
    List<Block> read = Tables.of(table, base);
    if (!read.isEmpty()) {
      alone(read);
      return;
    }
    flush();
    // Tables that only lay out a page are containers.
    table.select("td, th").stream().filter(cell -> nearestTable(cell) == table).forEach(this::cell);
  }

  private static @Nullable Element nearestTable(Element cell) {
    return cell.closest("table");
  }

  private void cell(Element cell) {
    walk(cell);
    flush();
  }

  private void embed(Element element) {
    alone(Embeds.of(element, base));
    Element swallowed = element.normalName().equals("iframe") ? Embeds.swallowed(element) : null;
    if (swallowed != null) {
      walk(swallowed);
    }
  }

  private void preformatted(Element element) {
    flush();
    String text = PlainText.toInline(element.wholeText().strip()).replaceAll("\\R", "<br>");
    if (!text.isEmpty()) {
      blocks.add(new Block.Paragraph("<code>" + text + "</code>"));
    }
  }

  private void alone(List<Block> read) {
    flush();
    blocks.addAll(read);
  }

  private void flush() {
    String html = Inline.of(line, base);
    line.clear();
    if (!html.isBlank() && !PlainText.fromInline(html).replace('\u00a0', ' ').isBlank()) {
      blocks.add(new Block.Paragraph(html));
    }
  }
}
