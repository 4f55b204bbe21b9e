package org.dragoman.translate.glossary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/** Where a page of articles ended. */
public record ArticleCursor(String articleId, String language) {

  /** Before the first. */
  public static final ArticleCursor START = new ArticleCursor("", "");

  /** As it stands in a URL. */
  public String encode() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((language + " " + articleId).getBytes(UTF_8));
  }

  /** The cursor that was encoded so; empty if it never was one. */
  public static Optional<ArticleCursor> decode(String encoded) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(encoded), UTF_8).split(" ", 2);
      return parts.length < 2 || parts[1].indexOf('\0') >= 0 || parts[0].indexOf('\0') >= 0
          ? Optional.empty()
          : Optional.of(new ArticleCursor(parts[1], parts[0]));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
