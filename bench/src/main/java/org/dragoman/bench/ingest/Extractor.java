package org.dragoman.bench.ingest;

import com.chimbori.crux.articles.ArticleExtractor;
import de.l3s.boilerpipe.BoilerpipeProcessingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import net.dankito.readability4j.Readability4J;
import org.dragoman.ingest.boot.IngestBeans;
import org.dragoman.ingest.format.Document;
import org.dragoman.ingest.format.Formats;
import org.dragoman.ingest.format.Item;
import org.dragoman.ingest.format.Reading;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Finds the text of a page's article, a block a line; nothing where it finds none. */
@FunctionalInterface
public interface Extractor {
  String text(Page page);

  /** Ours first, then what it is compared with. */
  static Map<String, Extractor> all() {
    Map<String, Extractor> all = new LinkedHashMap<>();
    all.put("dragoman", dragoman());
    all.put("readability4j", Extractor::readability);
    all.put("crux", Extractor::crux);
    all.put("boilerpipe", Extractor::boilerpipe);
    return all;
  }

  static Extractor dragoman() {
    Formats formats = IngestBeans.readers();
    return page -> BodyText.of(read(formats, page));
  }

  static Item read(Formats formats, Page page) {
    Reading reading = formats.read(new Document(page.html(), "text/html", null, page.url()));
    return reading instanceof Reading.Parsed parsed
        ? parsed.items().getFirst()
        : new Item.Refused(reading.toString(), null);
  }

  private static String readability(Page page) {
    Element content = new Readability4J(page.url(), html(page)).parse().getArticleContent();
    return content == null ? "" : lines(content);
  }

  private static String crux(Page page) {
    return lines(ArticleExtractor.with(page.url(), html(page)).extractContent().article().document);
  }

  private static String boilerpipe(Page page) {
    try {
      return de.l3s.boilerpipe.extractors.ArticleExtractor.INSTANCE.getText(html(page));
    } catch (BoilerpipeProcessingException failed) {
      return "";
    }
  }

  /** The others take characters: they are given the right ones. */
  private static String html(Page page) {
    String start =
        new String(page.html(), 0, Math.min(600, page.html().length), StandardCharsets.US_ASCII);
    boolean latin = start.contains("charset=iso-8859-1");
    return new String(
        page.html(), latin ? Charset.forName("windows-1252") : StandardCharsets.UTF_8);
  }

  private static String lines(Element element) {
    StringBuilder text = new StringBuilder();
    element.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
              text.append(words.getWholeText());
            } else if (node instanceof Element inner && inner.isBlock()) {
              text.append('\n');
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element inner && inner.isBlock()) {
              text.append('\n');
            }
          }
        });
    return text.toString();
  }
}
