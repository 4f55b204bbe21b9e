package org.dragoman.translate.workbench;

import org.dragoman.translate.imports.ImportJob.Into;

/**
 * What files are taken into, as its pages call it.
 *
 * @param things what it holds
 * @param file the files it takes
 */
record Library(String name, String path, String things, String file) {

  static Library of(Into into) {
    return switch (into) {
      case MEMORY -> new Library("memory", "/memory", "units", "TMX");
      case GLOSSARY -> new Library("glossary", "/glossary", "terms", "table or TBX");
    };
  }
}
