package org.dragoman.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ends the process as {@code kill -9} does, at the point a file names, counted from when the file
 * came. The file is gone then, so that the next life is a long one.
 */
public final class HaltAt implements Failpoints {
  private static final int KILLED = 137;
  private static final Pattern ORDER = Pattern.compile("([a-z.-]{1,60}):([1-9]\\d{0,3})");

  private final Path file;
  private final Runnable halt;
  private String order = "";
  private int passed;

  /**
   * @param file a point, a colon and which time, from 1; e.g. {@code relay.sent:2}. There may be
   *     none
   */
  public HaltAt(Path file) {
    this(file, () -> Runtime.getRuntime().halt(KILLED));
  }

  HaltAt(Path file, Runnable halt) {
    this.file = file;
    this.halt = halt;
  }

  /**
   * @throws IllegalArgumentException if the file says something else
   */
  @Override
  public synchronized void passed(String reached) {
    String now = read();
    if (!now.equals(order)) {
      order = now;
      passed = 0;
    }
    if (now.isEmpty()) {
      return;
    }
    Matcher said = ORDER.matcher(now);
    if (!said.matches()) {
      throw new IllegalArgumentException(
          "%s: a point and which time, as relay.sent:2; not \"%s\"".formatted(file, now));
    }
    if (said.group(1).equals(reached) && ++passed == Integer.parseInt(said.group(2))) {
      delete();
      halt.run();
    }
  }

  private String read() {
    try {
      return Files.readString(file).strip();
    } catch (NoSuchFileException nothingToDo) {
      return "";
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void delete() {
    try {
      Files.delete(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
