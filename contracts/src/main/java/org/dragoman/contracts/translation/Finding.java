package org.dragoman.contracts.translation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * What a check has to say about one segment.
 *
 * @param check name of the check, e.g. {@code numbers}, {@code markup}, {@code unknown-words}
 * @param text one sentence for an editor
 */
public record Finding(String check, Severity severity, String text) {

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
}
