package org.dragoman.publish.story;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an amendment gives back to translation, outlet and house style, as if nobody had written it.
 *
 * @param pictures by URL
 */
public record GivenBack(Set<Part> parts, Map<String, Set<Picture.Part>> pictures) {

  public static final GivenBack NOTHING = new GivenBack(Set.of(), Map.of());

  public GivenBack {
    parts = Set.copyOf(parts);
    pictures = Map.copyOf(pictures);
  }

  public static GivenBack of(Part part) {
    return new GivenBack(Set.of(part), Map.of());
  }

  /** What stands around a text. */
  public enum Part {
    TITLE,
    DECK,
    KEYWORDS;

    /** What it is called in a story's JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Part> of(String word) {
      return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
    }
  }
}
