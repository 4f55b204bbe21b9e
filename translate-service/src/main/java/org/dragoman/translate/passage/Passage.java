package org.dragoman.translate.passage;

import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.translation.Segment;

/**
 * A text that goes through translation as the paragraphs of an article do, and comes back whole.
 */
public interface Passage {

  /** A paragraph for each stretch of the text that is translated on its own. */
  Article article();

  /**
   * The text in the other language, laid out as it came. A segment nobody translated stands as it
   * came.
   *
   * @param language BCP 47
   * @param segments of {@link #article()}
   */
  String translated(String language, List<Segment> segments);
}
