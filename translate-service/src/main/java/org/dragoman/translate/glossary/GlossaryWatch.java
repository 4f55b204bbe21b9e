package org.dragoman.translate.glossary;

import org.dragoman.translate.imports.ImportReport;

/** What is done to the glossary, for those who count it. */
@FunctionalInterface
public interface GlossaryWatch {

  /** A file was taken, or broke off. */
  void imported(ImportReport report);
}
