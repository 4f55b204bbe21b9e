package org.dragoman.ingest.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sees which files lie in the folders of sources and are whole. */
final class Lookout {
  private final Path root;
  private final Seen seen;
  private final Troubles troubles;

  Lookout(Path root, Seen seen, Troubles troubles) {
    this.root = root;
    this.seen = seen;
    this.troubles = troubles;
  }

  /**
   * A file that may be taken.
   *
   * @param name by which it goes from then on
   */
  record Whole(Landing landing, Path path, String name, Instant modified) {}

  /**
   * One look.
   *
   * @param whole the earliest written first, by name among those of one moment
   * @param unfinished files that lie there and are not whole yet
   */
  record Look(List<Whole> whole, int unfinished) {}

  /** The folders of sources, and the root itself, where no file belongs. */
  List<Landing> landings() throws IOException {
    List<Landing> landings = new ArrayList<>();
    landings.add(new Landing(root, ""));
    for (Path path : Claims.list(root)) {
      String name = path.getFileName().toString();
      if (!name.startsWith(".")
          && !Landing.OURS.contains(name)
          && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        landings.add(Landing.of(path));
      }
    }
    return landings;
  }

  /**
   * @param now on the clock of the file system
   */
  Look look(List<Landing> landings, Instant now) {
    List<Whole> whole = new ArrayList<>();
    Set<String> present = new HashSet<>();
    List<Whole> candidates = new ArrayList<>();
    List<Seen.File> files = new ArrayList<>();
    for (Landing landing : landings) {
      for (Path path : lying(landing)) {
        String name = path.getFileName().toString();
        Optional<BasicFileAttributes> attributes = attributes(path);
        if (attributes.isEmpty() || attributes.get().isDirectory() || Landing.OURS.contains(name)) {
          continue;
        }
        Seen.File file = file(path, attributes.get());
        present.add(file.path());
        if (Names.isUnfinished(name)) {
          seen.unfinished(file, now);
        } else {
          candidates.add(new Whole(landing, path, Names.usable(name), file.modified()));
          files.add(file);
        }
      }
    }
    for (int i = 0; i < files.size(); i++) {
      if (seen.isWhole(files.get(i), present, now)) {
        whole.add(candidates.get(i));
      }
    }
    seen.only(present);
    whole.sort(Comparator.comparing(Whole::modified).thenComparing(Whole::name));
    return new Look(List.copyOf(whole), present.size() - whole.size());
  }

  private List<Path> lying(Landing landing) {
    try {
      return Claims.list(landing.folder());
    } catch (IOException broken) {
      troubles.add(landing.folder(), broken);
      return List.of();
    }
  }

  private Optional<BasicFileAttributes> attributes(Path path) {
    try {
      return Optional.of(
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException broken) {
      troubles.add(path, broken);
      return Optional.empty();
    }
  }

  private Seen.File file(Path path, BasicFileAttributes attributes) {
    return new Seen.File(
        root.relativize(path).toString(),
        attributes.size(),
        attributes.lastModifiedTime().toInstant(),
        attributes.fileKey());
  }
}
