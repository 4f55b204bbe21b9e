package org.dragoman.publish.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Text and addresses on their way into HTML. */
final class Html {
  private Html() {}

  /** Fit for text and for attributes in either kind of quotes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** The address if it leads to the web; {@code javascript:} and its like lead nowhere. */
  static Optional<String> web(@Nullable String address) {
    if (address == null) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(address.strip());
      String scheme = uri.getScheme();
      boolean web =
          ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))
              && uri.getHost() != null;
      return web ? Optional.of(uri.toString()) : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }
}
