package org.dragoman.translate.glossary;

/** What became of a wish to change the glossary. */
public sealed interface Saved {

  /** It stands so, whether or not it did before. */
  record Done(StoredEntry entry) implements Saved {}

  /** It is gone. */
  record Deleted() implements Saved {}

  /**
   * There is an entry for that source term already.
   *
   * @param other the one there is
   */
  record Taken(StoredEntry other) implements Saved {}

  /**
   * Somebody changed the entry meanwhile.
   *
   * @param now as it stands
   */
  record Stale(StoredEntry now) implements Saved {}

  /**
   * An entry keeps its languages.
   *
   * @param now as it stands
   */
  record OtherLanguages(StoredEntry now) implements Saved {}

  record Unknown() implements Saved {}
}
