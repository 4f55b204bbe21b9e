package org.dragoman.publish.channel.wordpress;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in a post which version of which story it is, in a comment that no reader sees. WordPress
 * keeps no field for it that other systems may write without a plugin, and the text outlives the
 * post's address, its trash and its export.
 *
 * @param story {@code urn:uuid:}
 */
public record Marker(String story, int version) {
  private static final Pattern WRITTEN =
      Pattern.compile("<!-- dragoman story=(urn:uuid:[0-9a-f-]{36}) version=(\\d{1,9}) -->");

  public String html() {
    return "<!-- dragoman story=%s version=%d -->".formatted(story, version);
  }

  /** That of a post's text; empty if it has none. */
  public static Optional<Marker> in(String text) {
    Matcher found = WRITTEN.matcher(text);
    return found.find()
        ? Optional.of(new Marker(found.group(1), Integer.parseInt(found.group(2))))
        : Optional.empty();
  }
}
