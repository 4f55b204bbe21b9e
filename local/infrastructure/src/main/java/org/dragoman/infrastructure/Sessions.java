package org.dragoman.infrastructure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Sessions of processes, as a terminal knows them. */
public final class Sessions {
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private Sessions() {}

  /**
   * The command in a session of its own where the system has a way: Ctrl-C then reaches the
   * launcher alone, which stops all the others in order.
   */
  public static List<String> own(List<String> command) {
    return Files.isExecutable(SETSID)
        ? Stream.concat(Stream.of(SETSID.toString()), command.stream()).toList()
        : command;
  }
}
