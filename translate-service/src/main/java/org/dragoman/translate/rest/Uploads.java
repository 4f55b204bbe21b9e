package org.dragoman.translate.rest;

import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.dragoman.problem.Problem;
import org.dragoman.translate.imports.Content;
import org.dragoman.translate.imports.ImportJob;
import org.dragoman.translate.imports.ImportJob.Into;
import org.dragoman.translate.imports.ImportJob.Sent;
import org.dragoman.translate.imports.ImportJobs;
import org.dragoman.translate.imports.ImportReport;

/**
 * Files sent over HTTP, each an import. Its sender waits for the end of it, or goes on and looks
 * again if they {@code Prefer: respond-async} (RFC 7240): then the answer is 202 and the address of
 * the import.
 */
public final class Uploads {

  private final ImportJobs jobs;

  public Uploads(ImportJobs jobs) {
    this.jobs = jobs;
  }

  /**
   * @param prefer the request's header of that name; empty without
   * @param unreadable title of the problem (422) that a file is which breaks off; what stood before
   *     the break has been taken
   */
  public Response take(
      String prefer, Sent sent, InputStream body, ImportJobs.Work work, String unreadable) {
    Content content = Content.arriving(body);
    if (!prefer.toLowerCase(Locale.ROOT).contains("respond-async")) {
      return Response.ok(ImportJson.of(whole(jobs.finish(sent, content, work), unreadable)))
          .build();
    }
    ImportJob job = jobs.start(sent, content, work);
    String library = sent.into().name().toLowerCase(Locale.ROOT);
    return Response.accepted(ImportJson.of(job))
        .location(URI.create("/api/%s/imports/%s".formatted(library, job.id())))
        .header("Preference-Applied", "respond-async")
        .build();
  }

  private static ImportJob whole(ImportJob job, String unreadable) {
    ImportReport report = job.report();
    if (!report.complete()) {
      ImportReport.Problem broken = report.problems().getLast();
      throw new Problem(422, unreadable, "line %d: %s".formatted(broken.line(), broken.reason()))
          .with("line", broken.line())
          .with("imported", report);
    }
    return job;
  }

  public ImportJson.Imports newest(Into into) {
    return new ImportJson.Imports(jobs.newest(into).stream().map(ImportJson::of).toList());
  }

  public ImportJson one(Into into, UUID id) {
    return jobs.find(into, id)
        .map(ImportJson::of)
        .orElseThrow(() -> new Problem(404, "No such import", "There is no import " + id + "."));
  }
}
