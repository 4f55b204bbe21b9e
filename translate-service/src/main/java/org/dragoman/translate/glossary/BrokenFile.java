package org.dragoman.translate.glossary;

/** A file cannot be read from this line on; what came before it was. */
final class BrokenFile extends Exception {
  private static final long serialVersionUID = 1L;
  private final int line;

  BrokenFile(int line, String reason) {
    super(reason);
    this.line = line;
  }

  int line() {
    return line;
  }
}
