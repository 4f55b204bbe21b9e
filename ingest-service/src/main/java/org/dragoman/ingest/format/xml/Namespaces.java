package org.dragoman.ingest.format.xml;

import java.util.Locale;
import java.util.Map;

/** Namespaces as feeds spell them, and what their usual prefixes stand for. */
final class Namespaces {
  static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String MEDIA = "http://search.yahoo.com/mrss/";
  private static final String ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

  /** What a prefix means where the document forgot to say. */
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("xml", XML),
          Map.entry("atom", ATOM),
          Map.entry("atom10", ATOM),
          Map.entry("at", "http://purl.org/atompub/tombstones/1.0"),
          Map.entry("content", "http://purl.org/rss/1.0/modules/content/"),
          Map.entry("dc", DUBLIN_CORE),
          Map.entry("dcterms", "http://purl.org/dc/terms/"),
          Map.entry("itunes", ITUNES),
          Map.entry("media", MEDIA),
          Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
          Map.entry("sy", "http://purl.org/rss/1.0/modules/syndication/"),
          Map.entry("thr", "http://purl.org/syndication/thread/1.0"),
          Map.entry("wfw", "http://wellformedweb.org/CommentAPI/"),
          Map.entry("xhtml", "http://www.w3.org/1999/xhtml"),
          Map.entry("xlink", "http://www.w3.org/1999/xlink"));

  /** Other spellings, in lower case, without scheme and last slash. */
  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("search.yahoo.com/mrss", MEDIA),
          Map.entry("video.search.yahoo.com/mrss", MEDIA),
          Map.entry("tools.search.yahoo.com/mrss", MEDIA),
          Map.entry("itunes.com/dtds/podcast-1.0.dtd", ITUNES),
          Map.entry("itunes.com/dtds/podcast.dtd", ITUNES),
          Map.entry("example.com/dtds/podcast-1.0.dtd", ITUNES),
          Map.entry("purl.org/dc/elements/1.0", DUBLIN_CORE),
          Map.entry("purl.org/dc/elements/1.1", DUBLIN_CORE),
          Map.entry("purl.org/rss/1.0/modules/dc", DUBLIN_CORE),
          Map.entry("purl.org/dc/terms", "http://purl.org/dc/terms/"),
          Map.entry("purl.org/rss/1.0/modules/content", "http://purl.org/rss/1.0/modules/content/"),
          Map.entry(
              "purl.org/rss/1.0/modules/syndication",
              "http://purl.org/rss/1.0/modules/syndication/"),
          Map.entry("w3.org/2005/atom", ATOM),
          // The core of RSS has no namespace, whatever its versions and their readers made up.
          Map.entry("purl.org/rss/1.0", ""),
          Map.entry("purl.org/net/rss1.1", ""),
          Map.entry("my.netscape.com/rdf/simple/0.9", ""),
          Map.entry("channel.netscape.com/rdf/simple/0.9", ""),
          Map.entry("my.netscape.com/publish/formats/rss-0.91.dtd", ""),
          Map.entry("backend.userland.com/rss", ""),
          Map.entry("backend.userland.com/rss2", ""),
          Map.entry("backend.userland.com/rss091", ""),
          Map.entry("backend.userland.com/rss20", ""),
          Map.entry("blogs.law.harvard.edu/tech/rss", ""),
          Map.entry("purl.org/atompub/tombstones/1.0", "http://purl.org/atompub/tombstones/1.0"));

  private Namespaces() {}

  /** The namespace of an undeclared prefix; one made of it where it has no usual one. */
  static String ofUndeclared(String prefix) {
    return USUAL.getOrDefault(prefix.toLowerCase(Locale.ROOT), "undeclared:" + prefix);
  }

  /** Whether a namespace as stated is the one meant. */
  static boolean same(String stated, String meant) {
    return stated.equals(meant) || (!stated.isEmpty() && meant.equals(SPELLINGS.get(bare(stated))));
  }

  private static String bare(String namespace) {
    String bare = namespace.strip().toLowerCase(Locale.ROOT);
    bare = bare.substring(bare.indexOf("://") < 0 ? 0 : bare.indexOf("://") + 3);
    bare = bare.startsWith("www.") ? bare.substring(4) : bare;
    return bare.endsWith("/") || bare.endsWith("#") ? bare.substring(0, bare.length() - 1) : bare;
  }
}
