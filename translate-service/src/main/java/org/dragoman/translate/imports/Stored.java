package org.dragoman.translate.imports;

/** What became of one of many that were sent to be kept. */
public enum Stored {
  ADDED,
  UPDATED,
  UNCHANGED
}
