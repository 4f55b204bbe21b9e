package org.dragoman.ingest.fetch;

import java.net.URI;
import java.util.Map;
import org.dragoman.guard.Guard;

/** Sends forms to services on the web, under the same guard as a {@link Fetcher}. */
@FunctionalInterface
public interface Poster {

  /**
   * Follows 307 and 308, which ask for the same request elsewhere, though never from https to http.
   * Never throws for what a host does.
   *
   * @param form names and values, sent as {@code application/x-www-form-urlencoded}
   */
  Posted post(URI address, Map<String, String> form, Guard guard);

  /** What came of it. */
  sealed interface Posted {

    /**
     * @param text the beginning of the body, in one line, if it is text
     */
    record Answered(int status, String text) implements Posted {}

    /**
     * @param reason one sentence for a person
     */
    record Failed(String reason) implements Posted {}
  }
}
