package org.dragoman.ingest.source;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.ingest.extract.Links;
import org.jspecify.annotations.Nullable;

/** The address of a feed, as people and feed readers write it. */
public final class FeedAddress {
  private FeedAddress() {}

  /**
   * The absolute http(s) URL that is meant: {@code feed:} addresses are web addresses, and a host
   * without a scheme is asked over https.
   */
  public static Optional<String> of(@Nullable String written) {
    if (written == null || written.isBlank()) {
      return Optional.empty();
    }
    String address = written.strip().replaceFirst("(?i)^feed:(?=https?:)", "");
    address = address.replaceFirst("(?i)^feed:(//)?", "https://");
    if (!address.contains("://") && address.matches("[\\w-]+(\\.[\\w-]+)+([:/?#].*)?")) {
      address = "https://" + address;
    }
    return Links.resolve(address, null);
  }

  /**
   * The same text for addresses that lead to the same feed on any sane server: scheme, case of the
   * host, default ports, a {@code www.}, a slash at the end and a fragment tell no two feeds apart.
   */
  public static String key(String feed) {
    try {
      URI url = URI.create(feed);
      String host = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
      String port =
          url.getPort() < 0 || url.getPort() == 80 || url.getPort() == 443
              ? ""
              : ":" + url.getPort();
      String path = url.getRawPath() == null ? "" : url.getRawPath().replaceFirst("/+$", "");
      String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
      return host.isEmpty() ? feed : host.replaceFirst("^www\\.", "") + port + path + query;
    } catch (IllegalArgumentException noAddress) {
      return feed;
    }
  }
}
