package org.dragoman.translate.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.contracts.translation.TranslatedArticle;
import org.dragoman.translate.segment.InlineHtml;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A fragment of HTML. Its block elements stay as they are; each stretch of text and inline elements
 * between them is a paragraph, in which the inline subset of articles survives and other inline
 * elements leave their text. What is no text for readers ({@code script}, {@code style}, {@code
 * pre}, {@code translate="no"}) is left alone.
 */
public final class HtmlPassage implements Passage {

  /** HTML Standard, 4.5 "Text-level semantics", and the phrasing content that holds text. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "font",
          "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub",
          "sup", "time", "tt", "u", "var", "wbr");

  private static final Set<String> LEFT_ALONE =
      Set.of("script", "style", "template", "noscript", "pre", "textarea", "svg", "math");

  /** Deeper nesting is no text anybody wrote. */
  private static final int DEEPEST = 256;

  private final String html;
  private final Article article;

  /** The document and its stretches; the same for the same HTML, however often it is read. */
  private record Fragment(Document document, List<List<Node>> stretches) {

    static Fragment of(String html) {
      Document document = Jsoup.parseBodyFragment(html);
      document.outputSettings().prettyPrint(false);
      document.traverse((_, depth) -> refuseBelow(depth));
      List<List<Node>> stretches = new ArrayList<>();
      collect(document.body(), stretches);
      return new Fragment(document, stretches);
    }
  }

  /**
   * @param language BCP 47; null where unknown
   * @throws IllegalArgumentException if it is nested too deeply
   */
  public HtmlPassage(String html, @Nullable String language) {
    this.html = html;
    List<Block> paragraphs = new ArrayList<>();
    Fragment.of(html).stretches().stream()
        .map(stretch -> new Block.Paragraph(inline(stretch).trim().html()))
        .forEach(paragraphs::add);
    this.article = Article.builder().title("").language(language, null).body(paragraphs).build();
  }

  @Override
  public Article article() {
    return article;
  }

  @Override
  public String translated(String language, List<Segment> segments) {
    List<Block> paragraphs = TranslatedArticle.of(article, language, segments).body();
    Fragment written = Fragment.of(html);
    for (int i = 0; i < paragraphs.size(); i++) {
      if (paragraphs.get(i) instanceof Block.Paragraph(String translation)) {
        replace(written.stretches().get(i), translation);
      }
    }
    return written.document().body().html();
  }

  private static void replace(List<Node> stretch, String translation) {
    Node first = stretch.getFirst();
    for (Node node : Jsoup.parseBodyFragment(translation).body().childNodesCopy()) {
      first.before(node);
    }
    stretch.forEach(Node::remove);
  }

  private static void refuseBelow(int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException(
          "html: elements are nested more than %d deep".formatted(DEEPEST));
    }
  }

  private static void collect(Element parent, List<List<Node>> stretches) {
    List<Node> stretch = new ArrayList<>();
    for (Node node : parent.childNodes()) {
      if (isInline(node)) {
        stretch.add(node);
        continue;
      }
      keep(stretch, stretches);
      stretch = new ArrayList<>();
      if (node instanceof Element element && !isLeftAlone(element)) {
        collect(element, stretches);
      }
    }
    keep(stretch, stretches);
  }

  private static void keep(List<Node> stretch, List<List<Node>> stretches) {
    if (!inline(stretch).text().isBlank()) {
      stretches.add(List.copyOf(stretch));
    }
  }

  /** An inline element around a block is no part of a sentence. */
  private static boolean isInline(Node node) {
    return switch (node) {
      case TextNode _ -> true;
      case Element element ->
          !isLeftAlone(element)
              && INLINE.contains(element.normalName())
              && element.childNodes().stream().allMatch(HtmlPassage::isInline);
      default -> false;
    };
  }

  private static boolean isLeftAlone(Element element) {
    return LEFT_ALONE.contains(element.normalName())
        || element.attr("translate").equalsIgnoreCase("no");
  }

  private static InlineHtml inline(List<Node> nodes) {
    StringBuilder html = new StringBuilder();
    nodes.forEach(node -> html.append(node.outerHtml()));
    return InlineHtml.parse(html.toString());
  }
}
