package org.dragoman.publish.credit;

import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.translation.Segment;

/** Makes the credit of a story from what is known of it. What is not known stays absent. */
public final class Crediting {
  private final HouseStyles styles;

  public Crediting(HouseStyles styles) {
    this.styles = styles;
  }

  /**
   * @param original the article as its outlet published it
   * @param language BCP 47, the story's language
   * @param segments the sentences readers get
   * @param editors people who mended or approved the text
   * @param edits what an editor wrote; it stands before everything else
   */
  public Credit credit(
      Source source,
      Article original,
      String language,
      List<Segment> segments,
      List<String> editors,
      CreditEdits edits) {
    return attributed(source, original, language, edits).credit(segments, editors);
  }

  /** The same, part by part, with who says each. */
  public Attributed attributed(
      Source source, Article original, String language, CreditEdits edits) {
    return Attributed.of(source, original, language, edits, styles.of(language).orElse(null));
  }
}
