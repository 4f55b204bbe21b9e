package org.dragoman.translate.glossary.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.dragoman.outbox.db.Statements;
import org.dragoman.translate.glossary.Change;
import org.dragoman.translate.glossary.EntryCursor;
import org.dragoman.translate.glossary.EntryPage;
import org.dragoman.translate.glossary.EntryQuery;
import org.dragoman.translate.glossary.GlossaryStore;
import org.dragoman.translate.glossary.GlossarySummary;
import org.dragoman.translate.glossary.StoredEntry;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.jspecify.annotations.Nullable;

/** The tables {@code glossary}, {@code glossary_entry} and {@code glossary_change}. */
public final class PostgresGlossary implements GlossaryStore {

  private static final String OF_PAIR = " where source_primary = ? and target_primary = ?";

  private final Statements sql;

  public PostgresGlossary(DataSource dataSource) {
    this.sql = new Statements(dataSource);
  }

  @Override
  public int version(LanguagePair pair) {
    return sql
        .query("select version from glossary" + OF_PAIR, row -> row.getInt(1), primaries(pair))
        .stream()
        .findFirst()
        .orElse(0);
  }

  @Override
  public int lock(LanguagePair pair) {
    sql.update(
        "insert into glossary (source_primary, target_primary, version) values (?, ?, 0)"
            + " on conflict do nothing",
        primaries(pair));
    return sql.query(
            "select version from glossary" + OF_PAIR + " for update",
            row -> row.getInt(1),
            primaries(pair))
        .getFirst();
  }

  @Override
  public void moved(LanguagePair pair, int version) {
    sql.update(
        "update glossary set version = ?, changed_at = now()" + OF_PAIR,
        version,
        primaries(pair)[0],
        primaries(pair)[1]);
  }

  /** One statement, so that version and entries are of one moment. */
  @Override
  public Content content(LanguagePair pair) {
    List<Row> rows =
        sql.query(
            """
            select g.version as glossary, e.* from glossary g
            left join glossary_entry e using (source_primary, target_primary)
            """
                + OF_PAIR,
            Row::of,
            primaries(pair));
    return new Content(
        rows.isEmpty() ? 0 : rows.getFirst().glossary(),
        rows.stream().flatMap(row -> row.entry().stream()).toList());
  }

  private record Row(int glossary, Optional<StoredEntry> entry) {
    static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getInt("glossary"),
          row.getObject("id") == null ? Optional.empty() : Optional.of(EntryRow.stored(row)));
    }
  }

  @Override
  public Optional<StoredEntry> find(UUID id) {
    return sql.query("select * from glossary_entry where id = ?", EntryRow::stored, id).stream()
        .findFirst();
  }

  @Override
  public List<StoredEntry> withSources(
      LanguagePair pair, @Nullable String outlet, Collection<String> sources) {
    return sql.query(
        """
        select * from glossary_entry
        where source_language = ? and target_language = ? and coalesce(outlet, '') = ?
          and source = any (?)
        """,
        EntryRow::stored,
        pair.source(),
        pair.target(),
        outlet == null ? "" : outlet,
        sources.toArray(String[]::new));
  }

  @Override
  public void save(List<StoredEntry> entries, List<Change> changes) {
    sql.batch(
        "insert into glossary_entry (id, "
            + EntryRow.COLUMNS
            + """
            , version, since, changed_by, changed_at, search)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set
              source_language = excluded.source_language,
              target_language = excluded.target_language, outlet = excluded.outlet,
              source = excluded.source, source_forms = excluded.source_forms,
              part_of_speech = excluded.part_of_speech, target = excluded.target,
              target_forms = excluded.target_forms, forbidden = excluded.forbidden,
              keep = excluded.keep, subject = excluded.subject, note = excluded.note,
              version = excluded.version, since = excluded.since,
              changed_by = excluded.changed_by, changed_at = excluded.changed_at,
              search = excluded.search
            """,
        entries.stream().map(EntryRow::values).toList());
    changes(changes);
  }

  private void changes(List<Change> changes) {
    sql.batch(
        "insert into glossary_change (entry_id, version, kind, "
            + EntryRow.COLUMNS
            + ", changed_by, changed_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        changes.stream().map(EntryRow::values).toList());
  }

  @Override
  public void delete(UUID id, Change change) {
    sql.update("delete from glossary_entry where id = ?", id);
    changes(List.of(change));
  }

  @Override
  public EntryPage search(EntryQuery query) {
    StringBuilder where = new StringBuilder(" where true");
    List<@Nullable Object> values = new ArrayList<>();
    LanguagePair pair = query.pair();
    if (pair != null) {
      where.append(" and source_primary = ? and target_primary = ?");
      values.addAll(List.of(primaries(pair)));
    }
    String outlet = query.outlet();
    if (outlet != null) {
      where.append(" and coalesce(outlet, '') = ?");
      values.add(outlet);
    }
    if (!query.text().isBlank()) {
      where.append(" and search like ? escape '!'");
      values.add(like(query.text()));
    }
    EntryCursor after = query.after();
    if (after != null) {
      where.append(" and (source, id) > (?, ?)");
      values.addAll(List.of(after.source(), after.id()));
    }
    values.add(query.limit() + 1);
    List<StoredEntry> found =
        sql.query(
            "select * from glossary_entry" + where + " order by source, id limit ?",
            EntryRow::stored,
            values.toArray());
    if (found.size() <= query.limit()) {
      return new EntryPage(found, null);
    }
    List<StoredEntry> page = found.subList(0, query.limit());
    return new EntryPage(
        page, new EntryCursor(page.getLast().entry().source(), page.getLast().id()));
  }

  private static String like(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT).replace("\0", "");
    return "%" + plain.replaceAll("([!%_])", "!$1") + "%";
  }

  @Override
  public List<Change> history(UUID id) {
    return sql.query(
        "select * from glossary_change where entry_id = ? order by version desc",
        EntryRow::change,
        id);
  }

  @Override
  public List<GlossarySummary> summaries() {
    return sql.query(
        """
        select g.*, (select count(*) from glossary_entry e
            where e.source_primary = g.source_primary and e.target_primary = g.target_primary)
          as entries
        from glossary g where version > 0 order by source_primary, target_primary
        """,
        row ->
            new GlossarySummary(
                row.getString("source_primary"),
                row.getString("target_primary"),
                row.getInt("version"),
                row.getInt("entries"),
                Statements.instant(row, "changed_at")));
  }

  private static Object[] primaries(LanguagePair pair) {
    return new Object[] {Languages.primary(pair.source()), Languages.primary(pair.target())};
  }
}
