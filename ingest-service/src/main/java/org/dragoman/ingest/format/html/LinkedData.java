package org.dragoman.ingest.format.html;

import java.util.List;
import java.util.Optional;

/** Reads what a page carries as JSON. */
public interface LinkedData {

  /**
   * Facts of the article that the page's JSON-LD describes (schema.org {@code NewsArticle} and its
   * kin); a script that is broken beyond repair says nothing.
   *
   * @param scripts the contents of the {@code application/ld+json} scripts
   */
  PageFacts read(List<String> scripts);

  /**
   * The longest text, as HTML, in the state that a page's own program starts from ({@code
   * __NEXT_DATA__}, {@code Fusion.globalContent} and the like).
   *
   * @param scripts the contents of scripts that may hold such state
   */
  Optional<String> text(List<String> scripts);
}
