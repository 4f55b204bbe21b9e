package org.dragoman.publish.story;

import java.util.List;

/** Which stories were made of an article, one a language. In the caller's transaction. */
@FunctionalInterface
public interface OfArticle {

  /** Their ids, in their order. */
  List<String> stories(String articleId);
}
