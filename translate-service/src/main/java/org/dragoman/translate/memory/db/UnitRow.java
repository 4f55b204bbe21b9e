package org.dragoman.translate.memory.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.dragoman.outbox.db.Statements;
import org.dragoman.translate.memory.Context;
import org.dragoman.translate.memory.MemoryStore.Kept;
import org.dragoman.translate.memory.Provenance;
import org.dragoman.translate.memory.Unit;
import org.jspecify.annotations.Nullable;

/** A row of {@code memory_unit}. */
final class UnitRow {

  static final String COLUMNS =
      "id, tuid, source_language, target_language, source, target, context_before, context_after,"
          + " domain, creator, engine, approved_by, created_at, changed_at, origin, version, uses,"
          + " used_at, stored_at";

  private UnitRow() {}

  static Kept read(ResultSet row) throws SQLException {
    Unit unit =
        new Unit(
            row.getString("tuid"),
            row.getString("source_language"),
            row.getString("target_language"),
            row.getString("source"),
            row.getString("target"),
            context(row.getString("context_before"), row.getString("context_after")),
            row.getString("domain"),
            new Provenance(
                row.getString("creator"),
                row.getString("engine"),
                row.getString("approved_by"),
                Statements.instant(row, "created_at"),
                Statements.instant(row, "changed_at"),
                row.getString("origin")));
    return new Kept(
        row.getObject("id", UUID.class),
        unit,
        row.getLong("version"),
        row.getInt("uses"),
        Statements.instant(row, "used_at"),
        Statements.required(row, "stored_at"));
  }

  private static @Nullable Context context(@Nullable String before, @Nullable String after) {
    return before == null || after == null ? null : new Context(before, after);
  }
}
