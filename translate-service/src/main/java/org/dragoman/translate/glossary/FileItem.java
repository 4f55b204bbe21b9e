package org.dragoman.translate.glossary;

/** What a row or concept of a glossary file turned out to be. */
sealed interface FileItem {

  /** In the file, from 1. */
  int line();

  record Read(int line, Entry entry) implements FileItem {}

  /**
   * @param reason one clause for whoever sent the file
   */
  record Refused(int line, String reason) implements FileItem {}
}
