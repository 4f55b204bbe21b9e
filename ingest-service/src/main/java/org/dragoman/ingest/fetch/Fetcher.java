package org.dragoman.ingest.fetch;

import java.net.URI;
import org.dragoman.guard.Guard;

/** Asks for documents on the web, bounded in time and size. */
@FunctionalInterface
public interface Fetcher {

  /**
   * Follows redirects. Never throws for what a host does.
   *
   * @param address as from {@link WebAddress#of}
   */
  Fetched fetch(URI address, Conditions conditions, Guard guard);
}
