package org.dragoman.translate.glossary;

import java.util.List;

/**
 * An article that holds a term, or did when it was translated.
 *
 * @param language BCP 47, translated into
 * @param segments the ids of those that hold it
 * @param outdated the ids of those that a machine translated when the term stood otherwise, or not
 *     at all; also such as hold it no longer
 */
public record TouchedArticle(
    String articleId, String language, List<String> segments, List<String> outdated) {
  public TouchedArticle {
    segments = List.copyOf(segments);
    outdated = List.copyOf(outdated);
  }
}
