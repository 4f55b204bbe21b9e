package org.dragoman.translate.workbench;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.translate.imports.ImportJob.Into;
import org.dragoman.translate.imports.ImportJobs;

/** Imports as the pages show them. */
public final class ImportsDesk {

  private final ImportJobs imports;
  private final InstantSource clock;

  public ImportsDesk(ImportJobs imports, InstantSource clock) {
    this.imports = imports;
    this.clock = clock;
  }

  /** The newest first. */
  public List<JobSheet> newest(Into into) {
    Instant now = clock.instant();
    return imports.newest(into).stream().map(job -> JobSheet.of(job, now)).toList();
  }

  /** Empty also if that is no id. */
  public Optional<JobSheet> one(Into into, String id) {
    try {
      return imports.find(into, UUID.fromString(id)).map(job -> JobSheet.of(job, clock.instant()));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
