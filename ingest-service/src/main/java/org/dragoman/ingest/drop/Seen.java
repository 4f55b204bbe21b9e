package org.dragoman.ingest.drop;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of files that lie in the folder, to tell those still being written. A file is whole
 * when neither its size nor its date has changed for a while; or, at once, when it was renamed into
 * place: the same file was seen before under the name of something unfinished.
 */
final class Seen {
  private final Duration settle;
  private final Map<String, Sight> sights = new HashMap<>();

  Seen(Duration settle) {
    this.settle = settle;
  }

  /**
   * @param path within the folder
   * @param key what stays the same when the file is renamed, if the file system has such a thing
   */
  record File(String path, long size, Instant modified, @Nullable Object key) {}

  private record Sight(File file, Instant since, boolean unfinished) {}

  /** It lies there under the name of something unfinished. */
  void unfinished(File file, Instant now) {
    sights.put(file.path(), new Sight(file, now, true));
  }

  /**
   * Whether the file is whole.
   *
   * @param present the paths of all files that lie there
   * @param now on the clock of the file system
   */
  boolean isWhole(File file, Set<String> present, Instant now) {
    if (renamed(file, present)) {
      return true;
    }
    Sight before = sights.get(file.path());
    Instant since =
        before != null && !before.unfinished() && before.file().equals(file) ? before.since() : now;
    sights.put(file.path(), new Sight(file, since, false));
    // A file moved here from elsewhere has the date of its last writing; one being written, now.
    Instant quiet = file.modified().isBefore(since) ? file.modified() : since;
    return !now.isBefore(quiet.plus(settle));
  }

  private boolean renamed(File file, Set<String> present) {
    return file.key() != null
        && sights.values().stream()
            .anyMatch(sight ->
                sight.unfinished()
                    && !present.contains(sight.file().path())
                    && file.key().equals(sight.file().key()));
  }

  /** Forgets what lies there no more. */
  void only(Set<String> paths) {
    sights.keySet().retainAll(paths);
  }
}
