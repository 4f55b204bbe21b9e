package org.dragoman.publish.desk.web;

/**
 * What an editor is told above a story.
 *
 * @param tone {@code good}, {@code bad} or {@code none}
 */
record Message(String tone, String text) {
  static final Message NONE = new Message("none", "");

  static Message refused(String text) {
    return new Message("bad", text);
  }

  /**
   * After a redirect only the word of the move is in the address, nothing a stranger could write.
   */
  static Message done(String move) {
    return switch (move) {
      case "publish" -> new Message("good", "Published. The page stands on the site.");
      case "correct" -> new Message("good", "The correction is published.");
      case "retract" -> new Message("good", "Retracted. The page says so.");
      case "spike" -> new Message("good", "Spiked. It can be restored.");
      case "restore" -> new Message("good", "Restored as a draft.");
      default -> NONE;
    };
  }
}
