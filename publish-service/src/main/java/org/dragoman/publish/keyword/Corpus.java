package org.dragoman.publish.keyword;

/** What the house has in a language. */
@FunctionalInterface
public interface Corpus {

  /**
   * @param language BCP 47
   */
  Frequencies of(String language);
}
