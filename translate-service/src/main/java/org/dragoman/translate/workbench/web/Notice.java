package org.dragoman.translate.workbench.web;

/**
 * What somebody is told above a page.
 *
 * @param tone {@code good}, {@code bad} or {@code none}
 */
record Notice(String tone, String text) {
  static final Notice NONE = new Notice("none", "");

  static Notice bad(String text) {
    return new Notice("bad", text);
  }

  /** After a redirect only a word is in the address, nothing that a stranger could write. */
  static Notice done(String word) {
    return switch (word) {
      case "added" -> good("Added.");
      case "changed" -> good("The changes are saved.");
      case "deleted" -> good("Deleted.");
      case "meanwhile" -> bad("Somebody changed it meanwhile. Look at it again, then decide.");
      case "gone" -> bad("It is gone already.");
      case "again" -> good("Its articles are being translated again.");
      case "probed" -> good("It was asked: this is how it is now.");
      case "nothing" -> bad("There is nothing to translate again.");
      default -> NONE;
    };
  }

  private static Notice good(String text) {
    return new Notice("good", text);
  }
}
