package org.dragoman.publish.history;

/** Acts as editors call them. */
final class ActWords {
  private ActWords() {}

  static String of(Line line) {
    String word = line.entry().act().word();
    if (line.published() != null) {
      return line.published() == 1
          ? "Published"
          : "Correction published as version " + line.published();
    }
    return switch (word) {
      case "drafted" -> "Came in from the outlet";
      case "translated" ->
          line.source() == null
              ? "Translated anew"
              : "The outlet changed its article (version " + line.source() + ")";
      case "waiting" -> "A newer translation came in and waits beside this one";
      case "kept" -> "As it stood after an upgrade";
      case "withdrawn" -> "The outlet took its article back";
      case "reviewed" -> "Read, and let stand";
      case "mended" -> "Mended";
      case "assigned" -> "Assigned";
      case "restyled" -> "Credited by a changed house style";
      case "review" -> "Handed in";
      case "approve" -> "Approved";
      case "schedule" -> "Scheduled";
      case "unschedule" -> "Taken off the schedule";
      case "publish" -> "Published";
      case "correct" -> "Corrected";
      case "retract" -> "Retracted";
      case "hold" -> "Held";
      case "release" -> "Released";
      case "spike" -> "Spiked";
      case "restore" -> "Restored as a draft";
      case "dismiss" -> "Obligation dismissed";
      // What is done to stories grows; history shows what it does not know by its own word.
      default -> word;
    };
  }
}
