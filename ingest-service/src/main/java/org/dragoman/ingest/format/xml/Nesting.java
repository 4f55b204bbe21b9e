package org.dragoman.ingest.format.xml;

import java.util.Locale;
import java.util.Set;

/**
 * What a feed's elements cannot hold, for documents whose elements are not closed: an item in an
 * item, a date in a title.
 */
final class Nesting {
  private static final Set<String> ROOTS = Set.of("rss", "rdf:rdf", "rdf", "feed", "channel");
  static final Set<String> CONTAINERS =
      Set.of("channel", "item", "entry", "feed", "rss", "rdf:rdf");

  private static final Set<String> LINES =
      Set.of(
          "title",
          "link",
          "guid",
          "pubdate",
          "author",
          "category",
          "comments",
          "id",
          "updated",
          "published",
          "issued",
          "modified",
          "created",
          "dc:creator",
          "dc:date",
          "dc:subject",
          "name",
          "email",
          "uri",
          "language",
          "ttl",
          "lastbuilddate",
          "copyright",
          "generator",
          "webmaster",
          "managingeditor");

  private static final Set<String> TEXTS =
      Set.of("description", "summary", "content", "content:encoded", "subtitle");

  private static final Set<String> NEVER_IN_TEXT =
      Set.of(
          "item",
          "entry",
          "guid",
          "pubdate",
          "enclosure",
          "content:encoded",
          "dc:creator",
          "dc:date",
          "dc:subject",
          "updated",
          "published",
          "category",
          "comments",
          "lastbuilddate");

  /** Elements of HTML that hold nothing and that senders of HTML do not close. */
  private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr", "input");

  private Nesting() {}

  static boolean isFeed(String root) {
    return ROOTS.contains(root.toLowerCase(Locale.ROOT));
  }

  static boolean isVoid(String name) {
    return VOID.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether an element of a feed that is open has ended where another begins. */
  static boolean ends(String open, String next) {
    if (LINES.contains(open)) {
      return LINES.contains(next) || TEXTS.contains(next) || NEVER_IN_TEXT.contains(next);
    }
    return TEXTS.contains(open) && NEVER_IN_TEXT.contains(next);
  }
}
