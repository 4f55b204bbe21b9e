package org.dragoman.translate.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dragoman.translate.imports.ImportJob;
import org.dragoman.translate.imports.ImportJob.Sent;
import org.dragoman.translate.imports.ImportReport;
import org.jspecify.annotations.Nullable;

/**
 * An import over HTTP.
 *
 * @param domain of units that state none; of the memory's
 * @param source language of the terms; of the glossary's
 * @param target theirs
 * @param outlet whose articles the terms are for; of the glossary's
 * @param state {@code running}, {@code done}, {@code broken}, {@code failed} or {@code interrupted}
 * @param bytes of the file
 * @param read of them so far
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportJson(
    UUID id,
    @Nullable String file,
    @Nullable String domain,
    @Nullable String source,
    @Nullable String target,
    @Nullable String outlet,
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

  /** Imports, newest first. */
  public record Imports(List<ImportJson> imports) {}

  public static ImportJson of(ImportJob job) {
    Sent sent = job.sent();
    ImportReport report = job.report();
    return new ImportJson(
        job.id(),
        sent.file(),
        sent.setting("domain"),
        sent.setting("source"),
        sent.setting("target"),
        sent.setting("outlet"),
        job.state().name().toLowerCase(Locale.ROOT),
        job.bytes(),
        job.read(),
        report.added(),
        report.updated(),
        report.unchanged(),
        report.refused(),
        report.problems(),
        sent.by(),
        job.startedAt(),
        job.beatAt());
  }
}
