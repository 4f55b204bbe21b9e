package org.dragoman.translate.workbench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.pages.When;
import org.dragoman.translate.imports.ImportJob;
import org.dragoman.translate.imports.ImportReport;
import org.jspecify.annotations.Nullable;

/**
 * How an import is getting on.
 *
 * @param file its name; empty if the sender gave none
 * @param about what the sender said of all of it
 * @param state in a word
 * @param told the state in a sentence
 * @param percent of the file that has been read, 0 to 100
 * @param taken so far, in words
 * @param pace how many a second so far; null while nothing can be said
 * @param library name of what it is taken into
 * @param toLibrary address of what it is about there
 * @param back address of the imports
 */
public record JobSheet(
    UUID id,
    String file,
    List<String> about,
    String state,
    String told,
    int percent,
    String taken,
    @Nullable String pace,
    ImportReport report,
    String by,
    When startedAt,
    String library,
    String toLibrary,
    String back) {

  static JobSheet of(ImportJob job, Instant now) {
    Library library = Library.of(job.sent().into());
    String file = job.sent().file();
    return new JobSheet(
        job.id(),
        file == null ? "" : file,
        about(job.sent().settings()),
        word(job.state()),
        told(job, library),
        percent(job),
        taken(job.report()),
        pace(job, library),
        job.report(),
        job.sent().by(),
        When.at(job.startedAt(), now),
        library.name(),
        toLibrary(job.sent().settings(), library),
        library.path() + "/import");
  }

  public boolean isRunning() {
    return state.equals("running");
  }

  public String path() {
    return back + "s/" + id;
  }

  public List<ImportReport.Problem> problems() {
    return report.problems();
  }

  private static List<String> about(Map<String, String> settings) {
    List<String> about = new ArrayList<>();
    String source = settings.get("source");
    String target = settings.get("target");
    if (source != null && target != null) {
      about.add(Language.of(source).name() + " → " + Language.of(target).name());
    }
    for (String name : List.of("domain", "outlet")) {
      if (settings.containsKey(name)) {
        about.add(settings.getOrDefault(name, ""));
      }
    }
    return List.copyOf(about);
  }

  private static String toLibrary(Map<String, String> settings, Library library) {
    List<String> asked = new ArrayList<>();
    for (String name : List.of("source", "target", "outlet", "domain")) {
      asked.add(name);
      asked.add(settings.getOrDefault(name, ""));
    }
    return Address.of(library.path(), asked.toArray(String[]::new));
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

  private static String told(ImportJob job, Library library) {
    return switch (job.state()) {
      case RUNNING -> "The file is being taken in.";
      case DONE ->
          job.report().refused() == 0
              ? "All of it is in the %s.".formatted(library.name())
              : "It is in the %s, but for the %s that could not be used."
                  .formatted(library.name(), library.things());
      case BROKEN ->
          "The file broke off, or is no %s. What stood before that place is in the %s."
              .formatted(library.file(), library.name());
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

  private static String taken(ImportReport report) {
    return "%,d added, %,d updated, %,d known already, %,d refused"
        .formatted(report.added(), report.updated(), report.unchanged(), report.refused());
  }

  private static @Nullable String pace(ImportJob job, Library library) {
    long seconds = Duration.between(job.startedAt(), job.beatAt()).toSeconds();
    ImportReport report = job.report();
    long done = (long) report.added() + report.updated() + report.unchanged();
    return seconds < 1 || done == 0
        ? null
        : "%,d %s a second".formatted(done / seconds, library.things());
  }
}
