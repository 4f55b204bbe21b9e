package org.dragoman.publish.rebuild;

import java.util.Optional;

/** What is made again. */
public sealed interface Target {
  String FOLDER = "folder:";

  /** As {@link #of} reads it. */
  String text();

  /** What readers can read on the site and in its feeds. */
  record Site() implements Target {
    @Override
    public String text() {
      return "site";
    }
  }

  /**
   * Files for whoever wants a copy.
   *
   * @param path below the folder of all exports
   */
  record Folder(String path) implements Target {
    @Override
    public String text() {
      return FOLDER + path;
    }
  }

  /** What a partner is to be sent. */
  record Partner(String destination) implements Target {
    @Override
    public String text() {
      return destination;
    }
  }

  /**
   * @param text {@code site}, {@code folder:PATH} or a destination's id
   */
  static Optional<Target> of(String text) {
    if (text.equals("site")) {
      return Optional.of(new Site());
    }
    if (text.startsWith(FOLDER)) {
      String path = text.substring(FOLDER.length());
      // PostgreSQL keeps no NUL, and no disk has a folder with one in its name.
      return path.isBlank() || path.indexOf('\0') >= 0
          ? Optional.empty()
          : Optional.of(new Folder(path));
    }
    return text.matches("[a-z0-9][a-z0-9-]{0,59}")
        ? Optional.of(new Partner(text))
        : Optional.empty();
  }
}
