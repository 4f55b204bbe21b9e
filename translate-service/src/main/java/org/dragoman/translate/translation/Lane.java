package org.dragoman.translate.translation;

/**
 * Where work waits for its turn. What needs no engine never stands behind what does, one engine's
 * queue never behind another's, and what readers have none of comes before what they have most of.
 *
 * @param name as it is stored
 */
public record Lane(String name) {

  /** What has not been tried yet: memory or the last version may settle it at once. */
  public static final Lane SETTLE = new Lane("");

  /** What that engine is to translate. */
  public static Lane of(String engine) {
    return new Lane(engine);
  }

  /** What was sent without some sentences, which that engine is to translate. */
  public static Lane completing(String engine) {
    return new Lane("+" + engine);
  }
}
