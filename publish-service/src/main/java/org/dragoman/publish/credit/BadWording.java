package org.dragoman.publish.credit;

/** A sentence that no house style can have; the message says which and why. */
public final class BadWording extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;

  BadWording(String field, String why) {
    super(field + ": " + why);
    this.field = field;
  }

  /** The sentence, as it is called in the style's JSON. */
  public String field() {
    return field;
  }
}
