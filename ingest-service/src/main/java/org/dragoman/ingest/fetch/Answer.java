package org.dragoman.ingest.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.ingest.extract.Characters;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered, without its body.
 *
 * @param headers names in lower case
 * @param bytes of the body as they came over the network
 */
public record Answer(Trail trail, int status, Map<String, List<String>> headers, long bytes) {

  public Answer {
    Map<String, List<String>> lower = new TreeMap<>();
    headers.forEach(
        (name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    headers = Map.copyOf(lower);
  }

  /** The first value of a header. */
  public @Nullable String header(String name) {
    List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    return values.isEmpty() ? null : values.getFirst();
  }

  /** Only what can be stored: they are sent back as they came, or not at all. */
  public Conditions validators() {
    return new Conditions(storable("etag"), storable("last-modified"));
  }

  private @Nullable String storable(String name) {
    String value = header(name);
    return value == null || Characters.areStorable(value) ? value : null;
  }
}
