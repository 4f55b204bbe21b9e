package org.dragoman.contracts.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dragoman.contracts.article.TextSlot;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of an article with its translation.
 *
 * @param id address of its {@link TextSlot}, {@code .s} and its number there, from zero
 * @param block index into the article's body; null outside the body
 * @param source inline HTML in the source language
 * @param target inline HTML in the target language; null while untranslated, empty where an editor
 *     dropped the sentence
 * @param stale the source changed this sentence, and nobody on the desk has answered for {@code
 *     target} since
 * @param reviewed who read {@code target} beside {@code source} and let it stand; null if nobody
 *     did, and where a person wrote it, which {@code origin} says
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Segment(
    String id,
    @Nullable Integer block,
    String source,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String target,
    boolean stale,
    List<Finding> findings,
    Origin origin,
    @Nullable Review reviewed) {

  /** A person's word that a sentence can stand as it is. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Review(String who, @Nullable Instant at) {
    public Review {
      Objects.requireNonNull(who, "who");
    }
  }

  private static final Pattern ID = Pattern.compile(".+\\.s\\d{1,6}");

  public Segment {
    Objects.requireNonNull(id, "id");
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "id: a slot's address, .s and a number, not \"" + id + '"');
    }
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(origin, "origin");
    findings = findings == null ? List.of() : List.copyOf(findings);
    if (target == null && !(origin instanceof Origin.Untranslated)) {
      throw new IllegalArgumentException("target: missing, though the origin is not untranslated");
    }
  }

  /** A sentence that nobody has reviewed. */
  public Segment(
      String id,
      @Nullable Integer block,
      String source,
      @Nullable String target,
      boolean stale,
      List<Finding> findings,
      Origin origin) {
    this(id, block, source, target, stale, findings, origin, null);
  }

  /** Whether a person answers for the translation: they wrote it, mended it, or let it stand. */
  public boolean answeredFor() {
    return origin instanceof Origin.Human || reviewed != null;
  }

  /** The address of the slot this segment stands in. */
  public String address() {
    return id.substring(0, id.lastIndexOf(".s"));
  }

  /** The number of this segment in its slot, from zero. */
  public int number() {
    return Integer.parseInt(id.substring(id.lastIndexOf(".s") + 2));
  }
}
