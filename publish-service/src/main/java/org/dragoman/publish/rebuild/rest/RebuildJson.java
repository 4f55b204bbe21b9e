package org.dragoman.publish.rebuild.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.dragoman.publish.rebuild.Job;
import org.dragoman.publish.rebuild.Job.State;
import org.dragoman.publish.rebuild.Report;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rebuild as it is answered. */
@Schema(name = "Rebuild")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RebuildJson(
    UUID id,
    String from,
    String into,
    boolean apply,
    boolean send,
    boolean remove,
    String by,
    Instant orderedAt,
    @Schema(description = "waiting, running, done or failed") String state,
    long read,
    @Schema(description = "records there are to read, about") long of,
    @Schema(description = "stories gone through since, into a folder or a destination")
        long carried,
    @Schema(description = "how often it was begun; more than once if a service ended") int run,
    @Nullable Instant endedAt,
    @Nullable Report report,
    @Nullable String failure) {

  boolean ended() {
    return endedAt != null;
  }

  static RebuildJson of(Job job) {
    return switch (job.state()) {
      case State.Waiting _ -> of(job, "waiting", null, null, null);
      case State.Running _ -> of(job, "running", null, null, null);
      case State.Done(var at, var report) -> of(job, "done", at, report, null);
      case State.Failed(var at, var why) -> of(job, "failed", at, null, why);
    };
  }

  private static RebuildJson of(
      Job job,
      String state,
      @Nullable Instant endedAt,
      @Nullable Report report,
      @Nullable String failure) {
    return new RebuildJson(
        job.id(),
        job.order().from().text(),
        job.order().into().text(),
        job.order().apply(),
        job.order().send(),
        job.order().remove(),
        job.by(),
        job.orderedAt(),
        state,
        job.progress().read(),
        job.progress().of(),
        job.progress().carried(),
        job.run(),
        endedAt,
        report,
        failure);
  }
}
