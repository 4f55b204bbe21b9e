package org.dragoman.launcher.system;

/** Where a local system tells a person how far it is. */
@FunctionalInterface
public interface Progress {

  /** One line, without its end. */
  void say(String line);

  /** For callers who do not want to hear. */
  static Progress silent() {
    return line -> {};
  }
}
