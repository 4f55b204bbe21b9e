package org.dragoman.translate.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import that runs by itself.
 *
 * @param sent what was said of the file
 * @param bytes of the file as it was sent
 * @param read bytes of them so far
 * @param report what has become of it so far; its problems are the first few
 * @param beatAt last sign of life
 */
public record ImportJob(
    UUID id,
    Sent sent,
    State state,
    long bytes,
    long read,
    ImportReport report,
    Instant startedAt,
    Instant beatAt) {

  /** How long a job may be silent: what it stores at a time takes seconds. */
  static final Duration SILENCE = Duration.ofMinutes(1);

  /** What files are taken into. */
  public enum Into {
    MEMORY,
    GLOSSARY
  }

  /**
   * A file and what its sender says of it.
   *
   * @param file its name; null if none was given
   * @param settings what holds for all of it, by the names it has in requests, such as {@code
   *     domain}
   * @param by who sent it
   */
  public record Sent(Into into, @Nullable String file, Map<String, String> settings, String by) {
    public Sent {
      settings = Map.copyOf(settings);
    }

    public @Nullable String setting(String name) {
      return settings.get(name);
    }
  }

  /** How it stands. */
  public enum State {
    RUNNING,
    DONE,
    /** The file broke off or was none of its kind; what stood before has been taken. */
    BROKEN,
    /** Something of ours failed; what was taken until then stays. */
    FAILED,
    /** The process that ran it is gone; sending the file again takes what is missing. */
    INTERRUPTED
  }

  /** As it is at that time: one that has been silent for too long runs no more. */
  public ImportJob at(Instant now) {
    return state == State.RUNNING && beatAt.plus(SILENCE).isBefore(now)
        ? with(State.INTERRUPTED, read, report, beatAt)
        : this;
  }

  ImportJob with(State next, long bytesRead, ImportReport soFar, Instant now) {
    return new ImportJob(id, sent, next, bytes, bytesRead, soFar, startedAt, now);
  }
}
