package org.dragoman.publish.keyword;

/** A keyword a story might carry, and why. */
public record Suggested(String keyword, Why why) {

  /** What speaks for it. */
  public enum Why {
    /** The outlet gave its article this one, translated. */
    SOURCE("the source’s"),
    /** Other stories in this language carry it. */
    KNOWN("used before"),
    NAME("a name"),
    /** It stands here more than in other stories. */
    TEXT("in the text");

    private final String label;

    Why(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
