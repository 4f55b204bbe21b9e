package org.dragoman.ingest.receipt;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.ingest.extract.Characters;
import org.jspecify.annotations.Nullable;

/**
 * How a document came in: part of the evidence for what became of it.
 *
 * @param address where it was fetched from after all redirects, or the name of the dropped file
 * @param headers of the response it was fetched with, or of the request that brought it; names in
 *     lower case, nothing that admits anybody and no character that no store takes
 */
public record Way(Kind kind, @Nullable String address, Map<String, List<String>> headers) {

  /** Who began. */
  public enum Kind {
    /** A newsroom system posted it. */
    POSTED,
    /** We asked for the feed. */
    POLLED,
    /** A WebSub hub brought it. */
    PUSHED,
    /** It lay in the drop folder. */
    DROPPED,
    /** We fetched the page that a feed's item points to. */
    PAGE
  }

  private static final Set<String> SECRET =
      Set.of("authorization", "cookie", "set-cookie", "proxy-authorization", "x-hub-signature");

  public Way {
    address = Storable.text(address);
    Map<String, List<String>> kept = new TreeMap<>();
    headers.forEach((name, values) -> {
      String lower = name.toLowerCase(Locale.ROOT);
      if (!SECRET.contains(lower)) {
        kept.put(Characters.storable(lower), values.stream().map(Characters::storable).toList());
      }
    });
    headers = Map.copyOf(kept);
  }
}
