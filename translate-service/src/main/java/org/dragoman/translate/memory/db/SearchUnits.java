package org.dragoman.translate.memory.db;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dragoman.outbox.db.Statements;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.memory.MemoryStore.Kept;
import org.dragoman.translate.memory.MemoryStore.Page;
import org.dragoman.translate.memory.MemoryStore.Search;
import org.jspecify.annotations.Nullable;

/** Reads units a page at a time; a page starts where the last one ended, not at a number. */
final class SearchUnits {

  /** As the index has it: upper and lower case of all scripts, whatever the database's locale. */
  private static final String HOLDS =
      "(lower(source collate pg_catalog.pg_c_utf8) like ?"
          + " or lower(target collate pg_catalog.pg_c_utf8) like ?)";

  private final Statements sql;

  SearchUnits(Statements sql) {
    this.sql = sql;
  }

  /** The conditions of a query, and their values. */
  private static final class Where {
    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final List<Object> values = new ArrayList<>();

    Where and(String condition, Object... more) {
      conditions.add(condition);
      values.addAll(List.of(more));
      return this;
    }

    Where pair(@Nullable LanguagePair pair) {
      return pair == null
          ? this
          : and(
              "source_primary = ? and target_primary = ?",
              Languages.primary(pair.source()),
              Languages.primary(pair.target()));
    }

    Where equal(String column, @Nullable String value) {
      return value == null ? this : and(column + " = ?", value);
    }

    String text() {
      return " where " + String.join(" and ", conditions);
    }
  }

  /** Where a page ended. */
  private record Cursor(Instant storedAt, UUID id) {

    String written() {
      String plain = storedAt + "/" + id;
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor read(String written) {
      try {
        String[] parts =
            new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8).split("/");
        return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
      } catch (IllegalArgumentException | DateTimeParseException none) {
        throw new IllegalArgumentException("cursor: one this search gave, not " + written, none);
      }
    }
  }

  Page search(Search search, int limit) {
    Where where =
        new Where()
            .pair(search.pair())
            .equal("domain", search.domain())
            .equal("creator", search.creator());
    if (!search.text().isBlank()) {
      String like = like(search.text());
      where.and(HOLDS, like, like);
    }
    if (search.after() != null) {
      Cursor cursor = Cursor.read(search.after());
      where.and("(stored_at, id) < (?, ?)", cursor.storedAt(), cursor.id());
    }
    where.values.add(limit + 1);
    List<Kept> found =
        sql.query(
            "select "
                + UnitRow.COLUMNS
                + " from memory_unit"
                + where.text()
                + " order by stored_at desc, id desc limit ?",
            UnitRow::read,
            where.values.toArray());
    if (found.size() <= limit) {
      return new Page(found, null);
    }
    Kept last = found.get(limit - 1);
    return new Page(found.subList(0, limit), new Cursor(last.storedAt(), last.id()).written());
  }

  private static String like(String text) {
    return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  List<Kept> after(UUID id, @Nullable LanguagePair pair, @Nullable String domain, int limit) {
    Where where = new Where().and("id > ?", id).pair(pair).equal("domain", domain);
    where.values.add(limit);
    return sql.query(
        "select " + UnitRow.COLUMNS + " from memory_unit" + where.text() + " order by id limit ?",
        UnitRow::read,
        where.values.toArray());
  }
}
