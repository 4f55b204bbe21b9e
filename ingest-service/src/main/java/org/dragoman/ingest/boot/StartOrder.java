package org.dragoman.ingest.boot;

/**
 * In which order things start; the lower first. What names no order starts between these two (2500,
 * by CDI).
 */
final class StartOrder {
  /** Sources of the file: before anything comes in for them. */
  static final int SOURCES = 1000;

  /** What takes documents in, or asks for them, by itself. */
  static final int INTAKE = 3000;

  private StartOrder() {}
}
