package org.dragoman.translate.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import that runs by itself.
 *
 * @param file its name, as the sender states it
 * @param bytes of the file as it was sent
 * @param read bytes of them so far
 * @param units what has become of them so far; its problems are the first few
 * @param by who sent it
 * @param beatAt last sign of life
 */
public record ImportJob(
    UUID id,
    @Nullable String file,
    @Nullable String domain,
    State state,
    long bytes,
    long read,
    ImportReport units,
    String by,
    Instant startedAt,
    Instant beatAt) {

  /** How long a job may be silent: a batch takes a second. */
  static final Duration SILENCE = Duration.ofMinutes(1);

  /** How it stands. */
  public enum State {
    RUNNING,
    DONE,
    /** The file broke off or was no TMX; what stood before has been taken. */
    BROKEN,
    /** Something of ours failed; what was taken until then stays. */
    FAILED,
    /** The process that ran it is gone; sending the file again takes what is missing. */
    INTERRUPTED
  }

  /** As it is at that time: one that has been silent for too long runs no more. */
  public ImportJob at(Instant now) {
    return state == State.RUNNING && beatAt.plus(SILENCE).isBefore(now)
        ? with(State.INTERRUPTED, read, units, beatAt)
        : this;
  }

  ImportJob with(State next, long bytesRead, ImportReport report, Instant now) {
    return new ImportJob(id, file, domain, next, bytes, bytesRead, report, by, startedAt, now);
  }
}
