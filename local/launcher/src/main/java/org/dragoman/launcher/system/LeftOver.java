package org.dragoman.launcher.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The processes a local system has started, written down so that a launcher that was killed does
 * not leave the next one with ports in use. A process is known by its id and its start time: an id
 * alone may long be another's.
 */
final class LeftOver {
  private final Path file;

  LeftOver(Path directory) {
    this.file = directory.resolve("processes");
  }

  void remember(ProcessHandle process) throws IOException {
    Files.writeString(
        file,
        line(process) + "\n",
        java.nio.file.StandardOpenOption.CREATE,
        java.nio.file.StandardOpenOption.APPEND);
  }

  /** Ends what an earlier launcher on this directory has left behind. */
  void end() throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    List<ProcessHandle> alive =
        Files.readAllLines(file).stream().flatMap(known -> find(known).stream()).toList();
    alive.forEach(ProcessHandle::destroy);
    for (ProcessHandle process : alive) {
      try {
        process.onExit().get(20, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        process.destroyForcibly();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (java.util.concurrent.ExecutionException e) {
        throw new IOException("cannot wait for process " + process.pid(), e);
      }
    }
    forget();
  }

  void forget() throws IOException {
    Files.deleteIfExists(file);
  }

  private static Optional<ProcessHandle> find(String known) {
    return ProcessHandle.of(Long.parseLong(known.split(" ", 2)[0]))
        .filter(process -> line(process).equals(known));
  }

  private static String line(ProcessHandle process) {
    return process.pid() + " " + process.info().startInstant().map(Object::toString).orElse("?");
  }
}
