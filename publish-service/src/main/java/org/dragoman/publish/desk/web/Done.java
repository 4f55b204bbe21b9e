package org.dragoman.publish.desk.web;

import org.dragoman.pages.Notice;

/**
 * What an editor is told of a move. After a redirect only the word of the move is in the address,
 * nothing a stranger could write.
 */
final class Done {
  private Done() {}

  static Notice of(String move) {
    return switch (move) {
      case "publish" -> Notice.good("Published. The page stands on the site.");
      case "correct" -> Notice.good("The correction is published.");
      case "retract" -> Notice.good("Retracted. The page says so.");
      case "spike" -> Notice.good("Spiked. It can be restored.");
      case "restore" -> Notice.good("Restored as a draft.");
      default -> Notice.NONE;
    };
  }
}
