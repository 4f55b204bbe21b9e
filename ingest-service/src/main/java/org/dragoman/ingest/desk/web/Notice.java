package org.dragoman.ingest.desk.web;

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
      case "added" -> new Notice("good", "The source is added.");
      case "changed" -> new Notice("good", "The changes are saved.");
      case "paused" -> new Notice("good", "Paused: the feed is not fetched until it is resumed.");
      case "resumed" -> new Notice("good", "Resumed: the feed is fetched again.");
      case "poll" ->
          new Notice("good", "The feed is fetched as soon as may be. Load the page again.");
      case "inactive" -> new Notice("bad", "The feed is paused or gone: resume it first.");
      case "nofeed" -> new Notice("bad", "The source has no feed that could be fetched.");
      case "removed" -> new Notice("good", "The source is removed. What came from it stays.");
      default -> NONE;
    };
  }
}
