package org.dragoman.ingest.identity;

import java.util.UUID;
import org.dragoman.contracts.article.Article;

/**
 * An item as it once came.
 *
 * @param document which it came in
 */
public record Sighting(UUID document, Article article, Keys keys) {

  public Sighting(UUID document, Article article) {
    this(document, article, Keys.of(article));
  }
}
