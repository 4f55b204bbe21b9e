package org.dragoman.ingest.fetch;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The way from the address that was asked for to the one that answered.
 *
 * @param hops redirects followed, in their order
 */
public record Trail(URI asked, List<Hop> hops) {

  /** One redirect. */
  public record Hop(int status, URI to) {
    boolean permanent() {
      return status == 301 || status == 308;
    }
  }

  public Trail {
    hops = List.copyOf(hops);
  }

  /** Where the answer came from. */
  public URI address() {
    return hops.isEmpty() ? asked : hops.getLast().to();
  }

  /**
   * Where it has moved for good (RFC 9110 sections 15.4.2 and 15.4.9): up to the first redirect
   * that is temporary, or that gives up TLS.
   */
  public Optional<URI> movedTo() {
    URI last = asked;
    for (Hop hop : hops) {
      if (!hop.permanent() || insecure(last, hop.to())) {
        break;
      }
      last = hop.to();
    }
    return last.equals(asked) ? Optional.empty() : Optional.of(last);
  }

  /** Whether a redirect led from https to http. */
  public boolean downgraded() {
    URI from = asked;
    for (Hop hop : hops) {
      if (insecure(from, hop.to())) {
        return true;
      }
      from = hop.to();
    }
    return false;
  }

  private static boolean insecure(URI from, URI to) {
    return "https".equals(from.getScheme()) && "http".equals(to.getScheme());
  }
}
