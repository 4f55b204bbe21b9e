package org.dragoman.translate.segment;

import org.jspecify.annotations.Nullable;

/**
 * One tag of a sentence under its number.
 *
 * @param tag what it stands for; null for a line break
 * @param text what it is around, in the source; empty for a line break
 * @param from where that begins in the text of the part that is sent, in UTF-16 units
 * @param bounded whether white space stood before it in the source
 */
record Placeholder(int number, @Nullable Tag tag, String text, int from, boolean bounded) {

  boolean isBreak() {
    return tag == null;
  }

  boolean isLink() {
    return tag != null && tag.name().equals("a");
  }

  String element() {
    return tag == null ? "br" : tag.name();
  }

  /** For an editor. */
  String called() {
    return switch (element()) {
      case "a" -> "link";
      case "em", "strong" -> "emphasis";
      case "br" -> "line break";
      case "sub" -> "subscript";
      case "sup" -> "superscript";
      default -> "markup";
    };
  }
}
