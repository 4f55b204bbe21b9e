package org.dragoman.ingest.desk.web;

import org.dragoman.pages.Notice;

/**
 * What is told of something done to a source. After a redirect only a word is in the address,
 * nothing that a stranger could write.
 */
final class Done {
  private Done() {}

  static Notice of(String word) {
    return switch (word) {
      case "added" -> Notice.good("The source is added.");
      case "changed" -> Notice.good("The changes are saved.");
      case "paused" -> Notice.good("Paused: the feed is not fetched until it is resumed.");
      case "resumed" -> Notice.good("Resumed: the feed is fetched again.");
      case "poll" -> Notice.good("The feed is fetched as soon as may be. Load the page again.");
      case "inactive" -> Notice.bad("The feed is paused or gone: resume it first.");
      case "nofeed" -> Notice.bad("The source has no feed that could be fetched.");
      case "removed" -> Notice.good("The source is removed. What came from it stays.");
      default -> Notice.NONE;
    };
  }
}
