package org.dragoman.translate.passage;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.contracts.translation.TranslatedArticle;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * A fragment of HTML. Its block elements stay as they are; each stretch of text and inline elements
 * between them is a paragraph, in which the inline subset of articles survives and other inline
 * elements leave their text. Links keep their attributes, and so does what stands in a sentence
 * without being words of it (an image, a button, {@code translate="no"}). What is no text for
 * readers ({@code script}, {@code style}, {@code pre}) is left alone.
 */
public final class HtmlPassage implements Passage {

  /** Deeper nesting is no text anybody wrote. */
  private static final int DEEPEST = 256;

  /** More paragraphs than any page has. */
  private static final int MOST = 10_000;

  private final String html;
  private final Article article;

  /**
   * @param language BCP 47; null where unknown
   * @throws IllegalArgumentException if it is nested too deeply, or has too many paragraphs
   */
  public HtmlPassage(String html, @Nullable String language) {
    this.html = html;
    List<Stretch> stretches = new ArrayList<>();
    collect(document(html).body(), stretches);
    if (stretches.size() > MOST) {
      throw new IllegalArgumentException(
          "html: %,d paragraphs are taken at a time, this has %,d"
              .formatted(MOST, stretches.size()));
    }
    List<Block> paragraphs = new ArrayList<>();
    stretches.forEach(stretch -> paragraphs.add(new Block.Paragraph(stretch.inline())));
    this.article = Article.builder().title("").language(language, null).body(paragraphs).build();
  }

  private static Document document(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    document.traverse((_, depth) -> refuseBelow(depth));
    return document;
  }

  private static void refuseBelow(int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException(
          "html: elements are nested more than %d deep".formatted(DEEPEST));
    }
  }

  @Override
  public Article article() {
    return article;
  }

  @Override
  public String translated(String language, List<Segment> segments) {
    Document written = document(html);
    Iterator<Block> paragraphs =
        TranslatedArticle.of(article, language, segments).body().iterator();
    write(written.body(), paragraphs);
    return written.body().html();
  }

  private static void collect(Element parent, List<Stretch> stretches) {
    for (Stretch.Part part : Stretch.parts(parent)) {
      switch (part) {
        case Stretch.Part.Words(Stretch stretch) -> stretches.add(stretch);
        case Stretch.Part.Block(Element element) -> collect(element, stretches);
        case Stretch.Part.Other _ -> {}
      }
    }
  }

  /** In the order of {@link #collect}; an element's children are put in place in one go. */
  private static void write(Element parent, Iterator<Block> paragraphs) {
    List<Node> children = new ArrayList<>();
    for (Stretch.Part part : Stretch.parts(parent)) {
      switch (part) {
        case Stretch.Part.Words(Stretch stretch) ->
            children.addAll(
                paragraphs.next() instanceof Block.Paragraph(String translation)
                    ? stretch.as(translation)
                    : stretch.nodes());
        case Stretch.Part.Block(Element element) -> {
          write(element, paragraphs);
          children.add(element);
        }
        case Stretch.Part.Other(List<Node> nodes) -> children.addAll(nodes);
      }
    }
    parent.empty();
    parent.appendChildren(children);
  }
}
