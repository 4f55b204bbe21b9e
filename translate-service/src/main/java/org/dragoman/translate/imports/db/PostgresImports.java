package org.dragoman.translate.imports.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dragoman.outbox.db.Statements;
import org.dragoman.translate.imports.ImportJob;
import org.dragoman.translate.imports.ImportJob.Into;
import org.dragoman.translate.imports.ImportJob.Sent;
import org.dragoman.translate.imports.ImportJob.State;
import org.dragoman.translate.imports.ImportJobs;
import org.dragoman.translate.imports.ImportReport;
import org.dragoman.translate.imports.ImportReport.Problem;

/** The table {@code file_import}. */
public final class PostgresImports implements ImportJobs.Store {

  private static final String SELECT =
      """
      select f.*, array(select unnest(array[key, value]) from jsonb_each_text(f.settings)) as named
      from file_import f
      """;

  private final Statements sql;

  public PostgresImports(DataSource dataSource) {
    this.sql = new Statements(dataSource);
  }

  @Override
  public void save(ImportJob job) {
    Sent sent = job.sent();
    ImportReport report = job.report();
    sql.update(
        """
        insert into file_import (id, destination, file, settings, state, bytes, bytes_read,
          complete, added, updated, unchanged, refused, problems, sent_by, started_at, beat_at)
        values (?, ?, ?, jsonb_object(?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set state = excluded.state, bytes_read = excluded.bytes_read,
          complete = excluded.complete, added = excluded.added, updated = excluded.updated,
          unchanged = excluded.unchanged, refused = excluded.refused,
          problems = excluded.problems, beat_at = excluded.beat_at
        """,
        job.id(),
        word(sent.into()),
        sent.file() == null ? null : storable(sent.file()),
        named(sent.settings()),
        word(job.state()),
        job.bytes(),
        job.read(),
        report.complete(),
        report.added(),
        report.updated(),
        report.unchanged(),
        report.refused(),
        report.problems().stream()
            .map(problem -> storable(problem.line() + " " + problem.reason()))
            .toArray(String[]::new),
        sent.by(),
        job.startedAt(),
        job.beatAt());
  }

  @Override
  public Optional<ImportJob> find(UUID id) {
    return sql.query(SELECT + "where id = ?", PostgresImports::read, id).stream().findFirst();
  }

  @Override
  public List<ImportJob> newest(Into into, int limit) {
    return sql.query(
        SELECT + "where destination = ? order by started_at desc limit ?",
        PostgresImports::read,
        word(into),
        limit);
  }

  private static ImportJob read(ResultSet row) throws SQLException {
    return new ImportJob(
        row.getObject("id", UUID.class),
        new Sent(
            Into.valueOf(name(row.getString("destination"))),
            row.getString("file"),
            settings(Statements.texts(row, "named")),
            row.getString("sent_by")),
        State.valueOf(name(row.getString("state"))),
        row.getLong("bytes"),
        row.getLong("bytes_read"),
        new ImportReport(
            row.getBoolean("complete"),
            row.getInt("added"),
            row.getInt("updated"),
            row.getInt("unchanged"),
            row.getInt("refused"),
            Statements.texts(row, "problems").stream().map(PostgresImports::problem).toList()),
        Statements.required(row, "started_at"),
        Statements.required(row, "beat_at"));
  }

  private static Problem problem(String written) {
    int space = written.indexOf(' ');
    return new Problem(Integer.parseInt(written.substring(0, space)), written.substring(space + 1));
  }

  /** Names and values in turn. */
  private static String[] named(Map<String, String> settings) {
    return settings.entrySet().stream()
        .flatMap(setting -> Stream.of(setting.getKey(), storable(setting.getValue())))
        .toArray(String[]::new);
  }

  private static Map<String, String> settings(List<String> named) {
    Map<String, String> settings = new HashMap<>();
    for (int i = 0; i < named.size(); i += 2) {
      settings.put(named.get(i), named.get(i + 1));
    }
    return settings;
  }

  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  private static String name(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
