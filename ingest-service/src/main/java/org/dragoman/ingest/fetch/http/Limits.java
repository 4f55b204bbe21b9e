package org.dragoman.ingest.fetch.http;

import java.time.Duration;

/**
 * What a host may cost.
 *
 * @param connect longest wait for a connection, and for TLS
 * @param silence longest wait for the next byte
 * @param total longest time for all of it, redirects included
 * @param bytes largest body, packed or unpacked
 * @param redirects most redirects followed
 */
public record Limits(Duration connect, Duration silence, Duration total, int bytes, int redirects) {

  public Limits {
    if (bytes < 1 || redirects < 0 || total.isZero() || total.isNegative()) {
      throw new IllegalArgumentException("bytes, redirects, total: too small to fetch anything");
    }
  }
}
