package org.dragoman.contracts.event;

import java.util.Comparator;

/**
 * The tuple that orders facts about one article or story. Guards compare all of it: an older one
 * never overwrites a newer one.
 *
 * @param source version of the article at its source, from 1
 * @param translation revision of its translation into one language, from 1; 0 before translation
 * @param story published version, from 1; 0 before the first publication
 */
public record Version(int source, int translation, int story) implements Comparable<Version> {

  private static final Comparator<Version> ORDER =
      Comparator.comparingInt(Version::source)
          .thenComparingInt(Version::translation)
          .thenComparingInt(Version::story);

  public Version {
    if (source < 1 || translation < 0 || story < 0) {
      throw new IllegalArgumentException(
          "version: source from 1, translation and story from 0, not %d.%d.%d"
              .formatted(source, translation, story));
    }
  }

  public boolean isNewerThan(Version other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }

  /** As it stands in event ids, e.g. {@code 2.1.0}. */
  @Override
  public String toString() {
    return source + "." + translation + "." + story;
  }
}
