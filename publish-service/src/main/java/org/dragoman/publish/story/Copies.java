package org.dragoman.publish.story;

import java.util.List;
import org.dragoman.contracts.event.ArticlesLinked;

/**
 * Which articles are copies of one text. It is kept by article, since it may be told before there
 * is a story of it. All of it happens in the caller's transaction.
 */
public interface Copies {

  /**
   * Keeps these links in place of the article's earlier ones, and tells open pages of every story
   * they concern; false if they are older.
   */
  boolean take(ArticlesLinked links);

  /** Tells open pages that an article which may have copies has become a story. */
  void tell(String articleId);

  /** The stories in the same language made of copies of this one's original, the likest first. */
  List<AlsoIn> of(Dossier dossier);
}
