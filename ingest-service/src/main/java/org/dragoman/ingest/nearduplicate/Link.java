package org.dragoman.ingest.nearduplicate;

import java.util.UUID;

/** That the text of one article is also that of another. */
public record Link(UUID article, UUID other, Likeness likeness) {
  public Link {
    if (article.equals(other)) {
      throw new IllegalArgumentException("other: no article is its own copy");
    }
  }
}
