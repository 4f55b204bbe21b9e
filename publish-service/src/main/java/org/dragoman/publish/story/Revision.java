package org.dragoman.publish.story;

import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.credit.Credit;

/**
 * A story as it stood after one act; it never changes.
 *
 * @param copy the working copy; its editors are not told apart from the credit's
 * @param language BCP 47, the story's
 * @param sourceLanguage BCP 47
 */
public record Revision(
    String storyId,
    String language,
    String sourceLanguage,
    Entry entry,
    String slug,
    Copy copy,
    Credit credit) {

  /** The story as readers would have got it then. */
  public Article article() {
    return copy.article(language);
  }
}
