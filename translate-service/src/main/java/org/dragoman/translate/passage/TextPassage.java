package org.dragoman.translate.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.contracts.translation.TranslatedArticle;
import org.jspecify.annotations.Nullable;

/** Plain text: each line is a paragraph, and what lies between lines stays as it is. */
public final class TextPassage implements Passage {

  /** A line's text, without the white space at its ends. */
  private static final Pattern LINE = Pattern.compile("[^\\s][^\\r\\n]*(?<=[^\\s])");

  private final String text;
  private final List<MatchResult> lines;
  private final Article article;

  /**
   * @param language BCP 47; null where unknown
   */
  public TextPassage(String text, @Nullable String language) {
    this.text = text;
    this.lines = LINE.matcher(text).results().toList();
    List<Block> paragraphs = new ArrayList<>();
    lines.forEach(line -> paragraphs.add(new Block.Paragraph(PlainText.toInline(line.group()))));
    this.article = Article.builder().title("").language(language, null).body(paragraphs).build();
  }

  @Override
  public Article article() {
    return article;
  }

  @Override
  public String translated(String language, List<Segment> segments) {
    List<Block> paragraphs = TranslatedArticle.of(article, language, segments).body();
    StringBuilder written = new StringBuilder();
    int at = 0;
    for (int i = 0; i < lines.size(); i++) {
      written.append(text, at, lines.get(i).start());
      if (paragraphs.get(i) instanceof Block.Paragraph(String html)) {
        written.append(PlainText.fromInline(html));
      }
      at = lines.get(i).end();
    }
    return written.append(text, at, text.length()).toString();
  }
}
