package org.dragoman.translate.memory.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dragoman.translate.memory.ImportJob;
import org.dragoman.translate.memory.ImportReport;
import org.jspecify.annotations.Nullable;

/**
 * An import over HTTP.
 *
 * @param state {@code running}, {@code done}, {@code broken}, {@code failed} or {@code interrupted}
 * @param bytes of the file
 * @param read of them so far
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportJson(
    UUID id,
    @Nullable String file,
    @Nullable String domain,
    String state,
    long bytes,
    long read,
    int added,
    int updated,
    int unchanged,
    int refused,
    List<ImportReport.Problem> problems,
    String by,
    Instant startedAt,
    Instant seenAt) {

  static ImportJson of(ImportJob job) {
    ImportReport units = job.units();
    return new ImportJson(
        job.id(),
        job.file(),
        job.domain(),
        job.state().name().toLowerCase(Locale.ROOT),
        job.bytes(),
        job.read(),
        units.added(),
        units.updated(),
        units.unchanged(),
        units.refused(),
        units.problems(),
        job.by(),
        job.startedAt(),
        job.beatAt());
  }
}
