package org.dragoman.publish.channel.folder;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dragoman.publish.channel.format.StoryFormat;

/** The folder of one story. Whoever reads a file sees all of a version, and never half of one. */
final class Shelf {
  private static final Pattern VERSION = Pattern.compile("(\\d{1,9})\\.(\\w+\\.\\w+)");
  private static final String CURRENT = "current.";

  private final Path folder;

  Shelf(Path folder) {
    this.folder = folder;
  }

  /** A link stands where a folder should: it could lead anywhere. */
  static final class LinkInTheWay extends IOException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    LinkInTheWay(Path link) {
      this.sentence =
          "%s is no folder but a link or a file. Take it away.".formatted(link.getFileName());
    }

    String sentence() {
      return sentence;
    }
  }

  /**
   * A folder below another, made if it is not there.
   *
   * @throws LinkInTheWay if one on the way is none
   */
  static Path open(Path base, Path below) throws IOException {
    Path folder = base.toRealPath();
    for (Path name : below) {
      Path parent = folder;
      folder = folder.resolve(name);
      if (!Files.exists(folder, NOFOLLOW_LINKS)) {
        make(folder);
        keep(parent);
      }
      if (!Files.isDirectory(folder, NOFOLLOW_LINKS)) {
        throw new LinkInTheWay(folder);
      }
    }
    return folder;
  }

  private static void make(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException byAnother) {
      // It is there: that is all that was wanted.
    }
  }

  /**
   * Puts a version in its place, and makes the newest there is the current one.
   *
   * @return whether anything changed
   */
  boolean put(int version, StoryFormat format, String content) throws IOException {
    boolean written = replace(version + "." + format.extension(), content);
    boolean renewed = renew();
    return written || renewed;
  }

  /** What is there of a version. */
  Optional<String> read(int version, StoryFormat format) {
    Path file = folder.resolve(version + "." + format.extension());
    try {
      return Files.isRegularFile(file, NOFOLLOW_LINKS)
          ? Optional.of(Files.readString(file))
          : Optional.empty();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The versions of all stories below a folder, as {@code <story>/<version>}. */
  static List<String> all(Path stories) {
    try (Stream<Path> files = Files.walk(stories, 2)) {
      return files
          .filter(file -> Files.isRegularFile(file, NOFOLLOW_LINKS) && isVersion(file))
          .filter(file -> stories.relativize(file).getNameCount() == 2)
          .map(file -> stories.relativize(file).getName(0) + "/" + matched(file).group(1))
          .distinct()
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private boolean renew() throws IOException {
    Path newest = newest().orElseThrow();
    String extension = matched(newest).group(2);
    boolean renewed = replace(CURRENT + extension, Files.readString(newest));
    boolean removed = false;
    for (StoryFormat other : StoryFormat.values()) {
      // One in a format that is no longer asked for would outlive every correction.
      if (!other.extension().equals(extension)) {
        removed |= Files.deleteIfExists(folder.resolve(CURRENT + other.extension()));
      }
    }
    if (renewed || removed) {
      keep(folder);
    }
    return renewed || removed;
  }

  private Optional<Path> newest() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file, NOFOLLOW_LINKS) && isVersion(file))
          .max(
              Comparator.comparingInt((Path file) -> Integer.parseInt(matched(file).group(1)))
                  .thenComparing(Shelf::changed));
    }
  }

  private static boolean isVersion(Path file) {
    Matcher matcher = VERSION.matcher(file.getFileName().toString());
    return matcher.matches()
        && Arrays.stream(StoryFormat.values())
            .anyMatch(format -> format.extension().equals(matcher.group(2)));
  }

  private static Matcher matched(Path file) {
    Matcher matcher = VERSION.matcher(file.getFileName().toString());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(file.toString());
    }
    return matcher;
  }

  private static long changed(Path file) {
    return file.toFile().lastModified();
  }

  private boolean replace(String name, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve(name);
    if (Files.isRegularFile(file, NOFOLLOW_LINKS)
        && Files.size(file) == bytes.length
        && Arrays.equals(Files.readAllBytes(file), bytes)) {
      return false;
    }
    Path unfinished = folder.resolve("." + name + "." + UUID.randomUUID());
    try {
      write(unfinished, bytes);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    keep(folder);
    return true;
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        out.write(left);
      }
      out.force(true);
    }
  }

  /** What was made or renamed in a folder outlives a power cut only when the folder is kept too. */
  private static void keep(Path folder) throws IOException {
    try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
      opened.force(true);
    }
  }
}
