package org.dragoman.translate.workbench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dragoman.pages.When;
import org.dragoman.translate.memory.ImportJob;
import org.dragoman.translate.memory.ImportReport;
import org.jspecify.annotations.Nullable;

/**
 * How an import is getting on.
 *
 * @param file its name; empty if the sender gave none
 * @param state in a word
 * @param told the state in a sentence
 * @param percent of the file that has been read, 0 to 100
 * @param taken units so far, in words
 * @param pace units a second so far; null while nothing can be said
 */
public record JobSheet(
    UUID id,
    String file,
    @Nullable String domain,
    String state,
    String told,
    int percent,
    String taken,
    @Nullable String pace,
    ImportReport units,
    String by,
    When startedAt) {

  static JobSheet of(ImportJob job, Instant now) {
    return new JobSheet(
        job.id(),
        job.file() == null ? "" : job.file(),
        job.domain(),
        word(job.state()),
        told(job),
        percent(job),
        taken(job.units()),
        pace(job),
        job.units(),
        job.by(),
        When.at(job.startedAt(), now));
  }

  public boolean isRunning() {
    return state.equals("running");
  }

  public String path() {
    return "/memory/imports/" + id;
  }

  public List<ImportReport.Problem> problems() {
    return units.problems();
  }

  private static String word(ImportJob.State state) {
    return switch (state) {
      case RUNNING -> "running";
      case DONE -> "done";
      case BROKEN -> "broken";
      case FAILED -> "failed";
      case INTERRUPTED -> "interrupted";
    };
  }

  private static String told(ImportJob job) {
    return switch (job.state()) {
      case RUNNING -> "The file is being taken in.";
      case DONE ->
          job.units().refused() == 0
              ? "All of it is in the memory."
              : "It is in the memory, but for the units that could not be used.";
      case BROKEN ->
          "The file broke off, or is no TMX. What stood before that place is in the memory.";
      case FAILED ->
          "Something here went wrong. What was taken until then stays; send the file again for the"
              + " rest.";
      case INTERRUPTED ->
          "The service was stopped meanwhile. What was taken until then stays; send the file again"
              + " for the rest.";
    };
  }

  private static int percent(ImportJob job) {
    if (job.state() == ImportJob.State.DONE) {
      return 100;
    }
    return job.bytes() == 0 ? 0 : (int) Math.min(100, job.read() * 100 / job.bytes());
  }

  private static String taken(ImportReport units) {
    return "%,d added, %,d updated, %,d known already, %,d refused"
        .formatted(units.added(), units.updated(), units.unchanged(), units.refused());
  }

  private static @Nullable String pace(ImportJob job) {
    long seconds = Duration.between(job.startedAt(), job.beatAt()).toSeconds();
    long done = (long) job.units().added() + job.units().updated() + job.units().unchanged();
    return seconds < 1 || done == 0 ? null : "%,d units a second".formatted(done / seconds);
  }
}
