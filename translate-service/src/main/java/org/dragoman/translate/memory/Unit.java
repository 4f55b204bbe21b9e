package org.dragoman.translate.memory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sentence and its translation, as somebody approved them.
 *
 * @param tuid id of the unit in the TMX it came from
 * @param sourceLanguage BCP 47
 * @param targetLanguage BCP 47
 * @param source inline HTML
 * @param target inline HTML
 * @param creator who made it, as the TMX states
 * @param createdAt when they did
 * @param changedAt when it was last changed
 */
public record Unit(
    @Nullable String tuid,
    String sourceLanguage,
    String targetLanguage,
    String source,
    String target,
    @Nullable String creator,
    @Nullable Instant createdAt,
    @Nullable Instant changedAt) {

  public Unit {
    Objects.requireNonNull(sourceLanguage, "sourceLanguage");
    Objects.requireNonNull(targetLanguage, "targetLanguage");
    if (Normalised.text(source).isEmpty()) {
      throw new IllegalArgumentException("source: it has no text");
    }
    if (Normalised.text(target).isEmpty()) {
      throw new IllegalArgumentException("target: it has no text");
    }
  }

  /**
   * The same for the same source sentence in the same languages under the same {@code tuid}. The
   * tuid alone would not do: tools number the units of each file from one.
   */
  public UUID id() {
    String key =
        String.join(
            "\n",
            sourceLanguage,
            targetLanguage,
            tuid == null ? "" : tuid,
            Normalised.html(source));
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }
}
