package org.dragoman.ingest.drop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Files that have been taken, or could not be: each under its name, or that name with a number, and
 * what became of it beside it. The report is written first: it reserves the name among replicas,
 * and no file stands in {@code failed/} without its reason.
 */
final class Shelf {
  static final String REPORT = ".report.json";
  static final String REASON = ".reason.txt";

  private final Function<Verdict.Taken, byte[]> report;

  /**
   * @param report as JSON
   */
  Shelf(Function<Verdict.Taken, byte[]> report) {
    this.report = report;
  }

  /** Moves a claimed file to where its verdict belongs; where it lies now. */
  Path put(Landing landing, Path claimed, String name, Verdict verdict) throws IOException {
    return switch (verdict) {
      case Verdict.Taken taken -> put(landing.done(), claimed, name, REPORT, report.apply(taken));
      case Verdict.Failed failed ->
          put(
              landing.failed(),
              claimed,
              name,
              REASON,
              (String.join("\n", failed.reasons()) + "\n").getBytes(StandardCharsets.UTF_8));
    };
  }

  private static Path put(Path folder, Path claimed, String name, String ending, byte[] text)
      throws IOException {
    folder(folder);
    for (int number = 1; ; number++) {
      String free = Names.numbered(Names.shortened(name), number);
      if (!Files.exists(folder.resolve(free), LinkOption.NOFOLLOW_LINKS)
          && reserve(folder.resolve(free + ending), text)) {
        return Claims.move(claimed, folder.resolve(free));
      }
    }
  }

  private static boolean reserve(Path report, byte[] text) throws IOException {
    try {
      Files.write(report, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    }
  }

  /** Deletes what was done before; how many files. Who failed stays until a person has looked. */
  int prune(Landing landing, Instant before) throws IOException {
    int files = 0;
    for (Path report : told(landing.done(), REPORT)) {
      // The file keeps the date of its writing; its report has that of its being put here.
      if (Files.getLastModifiedTime(report, LinkOption.NOFOLLOW_LINKS)
          .toInstant()
          .isBefore(before)) {
        String name = report.getFileName().toString();
        String file = name.substring(0, name.length() - REPORT.length());
        Files.deleteIfExists(report.resolveSibling(file));
        Files.deleteIfExists(report);
        files++;
      }
    }
    return files;
  }

  /** What was told of files in the folder; not files whose senders named them so. */
  static List<Path> told(Path folder, String ending) throws IOException {
    Set<Path> all = Set.copyOf(Claims.list(folder));
    return all.stream()
        .filter(path -> path.getFileName().toString().endsWith(ending))
        .filter(path -> !all.contains(path.resolveSibling(path.getFileName() + ending)))
        .toList();
  }

  /** The folder, made if need be; never one that a link leads to. */
  static Path folder(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      try {
        Files.createDirectory(folder);
      } catch (FileAlreadyExistsException other) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
          throw new IOException(folder + " is in the way: it is no folder", other);
        }
      }
    }
    return folder;
  }
}
