package org.dragoman.publish.neighbour;

import org.jspecify.annotations.Nullable;

/**
 * What is sent.
 *
 * @param type its Content-Type
 * @param language its Content-Language, BCP 47
 */
public record Body(String type, String content, @Nullable String language) {

  /**
   * @param content of JSON
   */
  public static Body json(String content) {
    return new Body("application/json", content, null);
  }
}
