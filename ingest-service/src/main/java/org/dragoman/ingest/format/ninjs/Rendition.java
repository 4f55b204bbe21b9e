package org.dragoman.ingest.format.ninjs;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file of a picture, film or sound.
 *
 * @param url absolute
 * @param type media type, if stated
 * @param width in pixels, 0 where not stated
 */
public record Rendition(String url, @Nullable String type, int width) {
  /** Wider pictures are for print. */
  private static final int WIDEST = 2048;

  /** The one for readers: the widest that is no print file, else the narrowest of those. */
  public static Optional<Rendition> best(List<Rendition> renditions) {
    return renditions.stream()
        .filter(each -> each.width() <= WIDEST)
        .max(Comparator.comparingInt(Rendition::width))
        .or(() -> renditions.stream().min(Comparator.comparingInt(Rendition::width)));
  }
}
