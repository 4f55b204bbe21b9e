package org.dragoman.contracts.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a check has to say about one segment.
 *
 * @param check name of the check, e.g. {@code numbers}, {@code markup}, {@code unknown-words}
 * @param text one sentence for an editor
 * @param place the words it is about; null where it is about the whole segment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(String check, Severity severity, String text, @Nullable Place place) {

  /** How much it matters to an editor. */
  public enum Severity {
    @JsonProperty("info")
    INFO,
    @JsonProperty("warning")
    WARNING,
    @JsonProperty("error")
    ERROR
  }

  public Finding {
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(text, "text");
  }

  /** A finding about the whole segment. */
  public Finding(String check, Severity severity, String text) {
    this(check, severity, text, null);
  }

  /** Which text of a segment is meant. */
  public enum Side {
    @JsonProperty("source")
    SOURCE,
    @JsonProperty("target")
    TARGET
  }

  /**
   * A stretch of a segment's source or target, in UTF-16 code units of its text without markup.
   *
   * @param from the first unit, from zero
   * @param to after the last unit
   */
  public record Place(Side side, int from, int to) {
    public Place {
      Objects.requireNonNull(side, "side");
      if (from < 0 || to < from) {
        throw new IllegalArgumentException(
            "place: from zero up to its end, not %d to %d".formatted(from, to));
      }
    }
  }
}
