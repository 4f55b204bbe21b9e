package org.dragoman.launcher.system;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a local system, held by one launcher at a time. The processes started for it are
 * written down, so that a launcher that was killed does not leave the next one with ports in use. A
 * process is known by its id and its start time: an id alone may long be another's.
 */
public final class Home implements AutoCloseable {
  private static final String LOCK = "lock";

  private final Path directory;
  private final Path processes;
  private final FileChannel channel;

  private Home(Path directory, FileChannel channel) {
    this.directory = directory;
    this.processes = directory.resolve("processes");
    this.channel = channel;
  }

  /**
   * Takes the folder and ends what a killed launcher may have left running there.
   *
   * @throws IOException if another launcher holds it; the message says what to do
   */
  public static Home open(Path directory) throws IOException {
    Files.createDirectories(directory);
    FileChannel channel =
        FileChannel.open(
            directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      throw new IOException(
          ("A Dragoman is running in %s; its addresses are in local.json there. Stop it with Ctrl-C,"
                  + " or start another one with --data DIR --free-ports.")
              .formatted(directory));
    }
    Home home = new Home(directory, channel);
    home.endLeftOver();
    return home;
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  Path directory() {
    return directory;
  }

  /** Removes what earlier runs have stored. */
  void empty() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(directory) && !path.equals(directory.resolve(LOCK))) {
          Files.delete(path);
        }
      }
    }
  }

  void remember(ProcessHandle process) throws IOException {
    Files.writeString(
        processes, line(process) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private void endLeftOver() throws IOException {
    if (!Files.exists(processes)) {
      return;
    }
    List<ProcessHandle> alive =
        Files.readAllLines(processes).stream().flatMap(known -> find(known).stream()).toList();
    alive.forEach(ProcessHandle::destroy);
    for (ProcessHandle process : alive) {
      awaitEnd(process);
    }
    Files.delete(processes);
  }

  private static void awaitEnd(ProcessHandle process) throws IOException {
    try {
      process.onExit().get(20, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IOException("cannot wait for process " + process.pid(), e);
    }
  }

  private static Optional<ProcessHandle> find(String known) {
    return ProcessHandle.of(Long.parseLong(known.split(" ", 2)[0]))
        .filter(process -> line(process).equals(known));
  }

  private static String line(ProcessHandle process) {
    return process.pid() + " " + process.info().startInstant().map(Object::toString).orElse("?");
  }

  /** Gives the folder back; everything started for it has ended. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(processes);
    channel.close();
  }
}
