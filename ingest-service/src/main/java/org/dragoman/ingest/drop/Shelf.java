package org.dragoman.ingest.drop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.Function;

/**
 * Files that have been taken, or could not be: each under its name, or that name with a number, and
 * what became of it beside it. The report is written first: it reserves the name among replicas,
 * and no file stands in {@code failed/} without its reason.
 */
final class Shelf {
  static final String REPORT = ".json";
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
      String free = Names.numbered(name, number);
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
    for (Path path : Claims.list(landing.done())) {
      String name = path.getFileName().toString();
      if (name.endsWith(REPORT)
          && Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS)
              .toInstant()
              .isBefore(before)) {
        String file = name.substring(0, name.length() - REPORT.length());
        Files.deleteIfExists(path.resolveSibling(file));
        Files.deleteIfExists(path);
        files++;
      }
    }
    return files;
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
