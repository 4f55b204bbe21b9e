package org.dragoman.ingest.format;

import java.util.Arrays;
import java.util.List;

/** The formats that are read, with the media types each is known by. */
public enum Format {
  RSS("rss", "application/rss+xml", "application/rdf+xml"),
  ATOM("atom", "application/atom+xml"),
  NEWSML_G2(
      "newsml-g2",
      "application/vnd.iptc.g2.newsitem+xml",
      "application/vnd.iptc.g2.newsmessage+xml",
      "application/vnd.iptc.g2.packageitem+xml"),
  NEWSML_1("newsml", "text/vnd.iptc.newsml", "application/vnd.iptc.newsml+xml"),
  NITF("nitf", "text/vnd.iptc.nitf", "application/vnd.iptc.nitf+xml"),
  JSON_FEED("jsonfeed", "application/feed+json"),
  NINJS("ninjs", "application/ninjs+json"),
  IPTC_7901("iptc7901", "application/x-iptc7901"),
  EMAIL("email", "message/rfc822", "application/mbox"),
  ARTICLE("article", "application/json"),
  HTML("html", "text/html", "application/xhtml+xml"),
  TEXT("text", "text/plain", "text/markdown");

  private final String label;
  private final List<String> mediaTypes;

  Format(String label, String... mediaTypes) {
    this.label = label;
    this.mediaTypes = List.of(mediaTypes);
  }

  /** As it stands in answers, e.g. {@code jsonfeed}. */
  public String label() {
    return label;
  }

  public List<String> mediaTypes() {
    return mediaTypes;
  }

  /** What a sender of something else is told. */
  public static List<String> supported() {
    return Arrays.stream(values()).flatMap(format -> format.mediaTypes.stream()).toList();
  }
}
