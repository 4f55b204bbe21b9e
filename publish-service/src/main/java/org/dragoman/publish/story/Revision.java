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
  private static final String BEFORE = "published before a basis was asked for";

  /** The story as readers would have got it then. */
  public Article article() {
    return copy.article(language, Pictures.basis(credit));
  }

  /** What readers would have got of the original then, and in which order. */
  public Arrangement arrangement() {
    return copy.arrangement(Pictures.basis(credit));
  }

  /**
   * What readers got of the original in the version that this revision went out as. Before pictures
   * were asked for their basis all of them went out.
   */
  public Arrangement arrangement(Edition edition) {
    Arrangement arrangement = arrangement();
    return arrangement.fits(edition.article()) ? arrangement : copy.arrangement(BEFORE);
  }

  /** The copy with nothing but that. */
  public Copy arranged() {
    return copy.arranged(Pictures.basis(credit));
  }
}
