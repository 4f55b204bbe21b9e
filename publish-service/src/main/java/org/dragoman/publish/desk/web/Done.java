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
      case "reviewed" -> Notice.good("Marked: you answer for every sentence as it stands.");
      case "review" -> Notice.good("Handed in for review.");
      case "approve" -> Notice.good("Approved.");
      case "schedule" -> Notice.good("Scheduled. It goes out by itself.");
      case "unschedule" -> Notice.good("Off the schedule; it stays approved.");
      case "hold" -> Notice.good("Held. Nothing of it goes out until it is released.");
      case "release" -> Notice.good("Released.");
      case "dismiss" -> Notice.good("Settled: the outlet’s change needs no answer.");
      case "embargo" -> Notice.good("The embargo is set as you said.");
      case "spike" -> Notice.good("Spiked. It can be restored.");
      case "restore" -> Notice.good("Restored as a draft.");
      case "started" -> Notice.good("Here it is: translated, and a draft.");
      case "known" -> new Notice("none", "This article was here already.");
      default -> Notice.NONE;
    };
  }
}
