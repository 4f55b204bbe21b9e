package org.dragoman.publish.credit;

/** A sentence that no house style can have; the message says which and why. */
public final class BadWording extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String why;

  BadWording(String field, String why) {
    super(field + ": " + why);
    this.field = field;
    this.why = why;
  }

  /** One sentence for whoever wrote it, without its full stop. */
  public String told() {
    return field + ": " + why;
  }

  /** The sentence, as it is called in the style's JSON. */
  public String field() {
    return field;
  }
}
