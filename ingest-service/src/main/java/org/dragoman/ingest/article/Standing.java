package org.dragoman.ingest.article;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article before an arrival.
 *
 * @param version the newest version, from 1
 * @param hash content hash of that version
 * @param stamp the newest date any version or unchanged arrival carried
 * @param earlier content hashes of all versions before it
 */
public record Standing(int version, String hash, @Nullable Instant stamp, Set<String> earlier) {

  public Standing {
    earlier = Set.copyOf(earlier);
  }

  /** The standing after a candidate became the next version, or the first. */
  static Standing after(@Nullable Standing before, Candidate taken) {
    Set<String> earlier = new HashSet<>();
    if (before != null) {
      earlier.addAll(before.earlier);
      earlier.add(before.hash);
      earlier.remove(taken.hash());
    }
    return new Standing(
        before == null ? 1 : before.version + 1,
        taken.hash(),
        before == null ? taken.firstStamp() : later(before.stamp, taken.stamp()),
        earlier);
  }

  Standing stamped(@Nullable Instant arrival) {
    return new Standing(version, hash, later(stamp, arrival), earlier);
  }

  private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isAfter(b) ? a : b;
  }
}
