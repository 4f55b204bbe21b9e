package org.dragoman.translate.memory.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.dragoman.translate.db.Statements;
import org.dragoman.translate.memory.ImportJob;
import org.dragoman.translate.memory.ImportJobs;
import org.dragoman.translate.memory.ImportReport;
import org.dragoman.translate.memory.ImportReport.Problem;

/** The table {@code memory_import}. */
public final class PostgresImports implements ImportJobs.Store {

  private final Statements sql;

  public PostgresImports(DataSource dataSource) {
    this.sql = new Statements(dataSource);
  }

  @Override
  public void save(ImportJob job) {
    ImportReport units = job.units();
    sql.update(
        """
        insert into memory_import (id, file, domain, state, bytes, bytes_read, complete, added,
          updated, unchanged, refused, problems, sent_by, started_at, beat_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set state = excluded.state, bytes_read = excluded.bytes_read,
          complete = excluded.complete, added = excluded.added, updated = excluded.updated,
          unchanged = excluded.unchanged, refused = excluded.refused,
          problems = excluded.problems, beat_at = excluded.beat_at
        """,
        job.id(),
        job.file(),
        job.domain(),
        job.state().name().toLowerCase(Locale.ROOT),
        job.bytes(),
        job.read(),
        units.complete(),
        units.added(),
        units.updated(),
        units.unchanged(),
        units.refused(),
        units.problems().stream()
            .map(problem -> problem.line() + " " + problem.reason().replace('\0', '\uFFFD'))
            .toArray(String[]::new),
        job.by(),
        job.startedAt(),
        job.beatAt());
  }

  @Override
  public Optional<ImportJob> find(UUID id) {
    return sql.query("select * from memory_import where id = ?", PostgresImports::read, id).stream()
        .findFirst();
  }

  @Override
  public List<ImportJob> newest(int limit) {
    return sql.query(
        "select * from memory_import order by started_at desc limit ?",
        PostgresImports::read,
        limit);
  }

  private static ImportJob read(ResultSet row) throws SQLException {
    return new ImportJob(
        row.getObject("id", UUID.class),
        row.getString("file"),
        row.getString("domain"),
        ImportJob.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getLong("bytes"),
        row.getLong("bytes_read"),
        new ImportReport(
            row.getBoolean("complete"),
            row.getInt("added"),
            row.getInt("updated"),
            row.getInt("unchanged"),
            row.getInt("refused"),
            Statements.texts(row, "problems").stream().map(PostgresImports::problem).toList()),
        row.getString("sent_by"),
        Statements.required(row, "started_at"),
        Statements.required(row, "beat_at"));
  }

  private static Problem problem(String written) {
    int space = written.indexOf(' ');
    return new Problem(Integer.parseInt(written.substring(0, space)), written.substring(space + 1));
  }
}
