package org.dragoman.ingest.source.opml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dragoman.ingest.extract.Characters;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads OPML 1.0, 1.1 and 2.0. The parser is lenient, as many readers write bare ampersands, and it
 * knows no document types: nothing is fetched, nothing expands. Lists that are included by
 * reference ({@code type="include"}) are not followed.
 */
public final class OpmlReader {
  /** More subscriptions than any newsroom has. */
  private static final int MOST = 10_000;

  private OpmlReader() {}

  public static Opml read(byte[] content) {
    Document document = parse(content);
    Element opml = document.selectFirst("opml");
    if (opml == null) {
      return new Opml.Unreadable("The document is no OPML: it has no <opml> element.");
    }
    List<Outline> outlines =
        opml.select("outline").stream()
            .filter(outline -> attribute(outline, "xmlUrl") != null)
            .limit(MOST + 1L)
            .map(OpmlReader::outline)
            .toList();
    if (outlines.isEmpty()) {
      return new Opml.Unreadable(
          "The document lists no feeds: none of its outlines has an xmlUrl.");
    }
    return outlines.size() > MOST
        ? new Opml.Unreadable("The document lists more than %d feeds.".formatted(MOST))
        : new Opml.Listed(outlines);
  }

  private static Document parse(byte[] content) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(content), null, "", Parser.xmlParser());
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from memory", impossible);
    }
  }

  private static Outline outline(Element element) {
    String text = attribute(element, "title");
    if (text == null) {
      text = attribute(element, "text");
    }
    String feed = attribute(element, "xmlUrl");
    return new Outline(
        text == null ? "" : text,
        feed == null ? "" : feed,
        attribute(element, "htmlUrl"),
        attribute(element, "language"),
        attribute(element, "dragoman:id"),
        attribute(element, "dragoman:relation"),
        attribute(element, "dragoman:rights"));
  }

  private static @Nullable String attribute(Element element, String name) {
    String value =
        Characters.storable(element.attributes().getIgnoreCase(name))
            .replaceAll("\\s+", " ")
            .strip();
    return value.isEmpty() ? null : value;
  }
}
