package org.dragoman.ingest.fetch;

import java.net.URI;
import java.util.Map;

/** Sends forms to services on the web, under the same guard as a {@link Fetcher}. */
@FunctionalInterface
public interface Caller {

  /**
   * Follows 307 and 308, which ask for the same request elsewhere, though never from https to http.
   * Never throws for what a host does.
   *
   * @param form names and values, sent as {@code application/x-www-form-urlencoded}
   */
  Called post(URI address, Map<String, String> form, Guard guard);

  /** What came of it. */
  sealed interface Called {

    /**
     * @param text the beginning of the body, in one line, if it is text
     */
    record Answered(int status, String text) implements Called {}

    /**
     * @param reason one sentence for a person
     */
    record Failed(String reason) implements Called {}
  }
}
