package org.dragoman.ingest.fetch.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;

/**
 * An item drawn to have its page fetched.
 *
 * @param source as it was when the item came
 * @param key by which its source's feed tells it apart
 * @param article as the feed had it
 * @param receipt of the document that brought it
 * @param lease by which its holder is known; whoever holds another one has lost it
 * @param attempts draws so far, this one included
 * @param since when it came
 */
public record Awaited(
    Source source,
    String key,
    Article article,
    List<String> notes,
    UUID receipt,
    String url,
    String host,
    UUID lease,
    int attempts,
    Instant since) {

  public Awaited {
    notes = List.copyOf(notes);
  }
}
