package org.dragoman.publish.syndication;

import java.util.Arrays;
import java.util.Optional;

/** A format of lists of stories. */
public enum Format {
  RSS("rss", "application/rss+xml"),
  ATOM("atom", "application/atom+xml"),
  JSON("json", "application/feed+json"),
  NEWSML("newsml", "application/vnd.iptc.g2.newsmessage+xml");

  private final String extension;
  private final String mediaType;

  Format(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** As addresses end. */
  public String extension() {
    return extension;
  }

  /** RFC 6838, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  public static Optional<Format> of(String extension) {
    return Arrays.stream(values()).filter(f -> f.extension.equals(extension)).findFirst();
  }
}
