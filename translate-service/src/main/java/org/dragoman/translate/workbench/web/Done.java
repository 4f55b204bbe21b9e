package org.dragoman.translate.workbench.web;

import org.dragoman.pages.Notice;

/**
 * What is told of something done on a page. After a redirect only a word is in the address, nothing
 * that a stranger could write.
 */
final class Done {
  private Done() {}

  static Notice of(String word) {
    return switch (word) {
      case "added" -> Notice.good("Added.");
      case "changed" -> Notice.good("The changes are saved.");
      case "deleted" -> Notice.good("Deleted.");
      case "meanwhile" ->
          Notice.bad("Somebody changed it meanwhile. Look at it again, then decide.");
      case "gone" -> Notice.bad("It is gone already.");
      case "again" -> Notice.good("Its articles are being translated again.");
      case "probed" -> Notice.good("It was asked: this is how it is now.");
      case "nothing" -> Notice.bad("There is nothing to translate again.");
      default -> Notice.NONE;
    };
  }
}
