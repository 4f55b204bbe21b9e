package org.dragoman.ingest.identity;

/**
 * One key of an article within its source.
 *
 * @param text with the kind's prefix, at most 400 characters
 */
public record Key(KeyKind kind, String text) {

  /** Begins the secondary form of a key: borne by an article that a stronger key leads to. */
  public static final String ALSO = "also:";

  public Key {
    if (!text.startsWith(kind.prefix())) {
      throw new IllegalArgumentException("text: begins with " + kind.prefix() + ", not " + text);
    }
  }

  public String also() {
    return ALSO + text;
  }
}
