package org.dragoman.publish.credit;

/** Where a part of a credit comes from. */
public enum Whence {
  /** An editor wrote it into this story. */
  EDITOR,
  /** The outlet's article says it. */
  ARTICLE,
  /** The source, as it was set up, says it. */
  SOURCE,
  /** It follows from the languages: who speaks one's own language is not translated. */
  LANGUAGES,
  /** The house style's exception for this outlet. */
  OUTLET_STYLE,
  HOUSE_STYLE,
  /** Nobody says it; it is absent. */
  NOWHERE
}
