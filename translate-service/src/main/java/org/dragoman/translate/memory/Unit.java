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
 * @param context what stood around it; null if unknown
 * @param domain free label: an outlet, a client, a subject; null if it suits any
 */
public record Unit(
    @Nullable String tuid,
    String sourceLanguage,
    String targetLanguage,
    String source,
    String target,
    @Nullable Context context,
    @Nullable String domain,
    Provenance provenance) {

  public Unit {
    Objects.requireNonNull(sourceLanguage, "sourceLanguage");
    Objects.requireNonNull(targetLanguage, "targetLanguage");
    Objects.requireNonNull(provenance, "provenance");
    if (Normalised.text(source).isEmpty()) {
      throw new IllegalArgumentException("source: it has no text");
    }
    if (Normalised.text(target).isEmpty()) {
      throw new IllegalArgumentException("target: it has no text");
    }
  }

  /** Made by a person, for any context and domain. */
  public Unit(
      @Nullable String tuid,
      String sourceLanguage,
      String targetLanguage,
      String source,
      String target,
      @Nullable String creator,
      @Nullable Instant createdAt,
      @Nullable Instant changedAt) {
    this(
        tuid,
        sourceLanguage,
        targetLanguage,
        source,
        target,
        null,
        null,
        Provenance.person(creator, createdAt, changedAt));
  }

  /**
   * The same for the same source sentence in the same languages, context and domain under the same
   * {@code tuid}, whoever made it: so a person's translation takes the place of a machine's. The
   * tuid alone would not do: tools number the units of each file from one.
   */
  public UUID id() {
    StringBuilder key = new StringBuilder();
    key.append(sourceLanguage).append('\n').append(targetLanguage).append('\n');
    key.append(tuid == null ? "" : tuid).append('\n').append(Normalised.html(source));
    if (domain != null) {
      key.append("\ndomain ").append(domain);
    }
    if (context != null) {
      key.append("\ncontext ").append(context.key());
    }
    return UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8));
  }
}
