package org.dragoman.publish.channel.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * How folders are called for comparing them. A disk may take two spellings for one: capitals, an
 * accent written as a sign of its own, blanks at the end.
 */
final class Spelling {
  private Spelling() {}

  /** The names on the way to a folder, which need not be there yet, with links followed. */
  static List<String> of(Path folder) {
    return StreamSupport.stream(real(folder.toAbsolutePath()).spliterator(), false)
        .map(name -> folded(name.toString()))
        .toList();
  }

  private static Path real(Path folder) {
    for (Path there = folder; there != null; there = there.getParent()) {
      try {
        return there.toRealPath().resolve(there.relativize(folder));
      } catch (IOException notThereYet) {
        // What is above it may be.
      }
    }
    return folder;
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
