package org.dragoman.translate.glossary.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.outbox.db.Statements;
import org.dragoman.translate.glossary.Change;
import org.dragoman.translate.glossary.Entry;
import org.dragoman.translate.glossary.PartOfSpeech;
import org.dragoman.translate.glossary.StoredEntry;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.jspecify.annotations.Nullable;

/**
 * Between entries and the columns that {@code glossary_entry} and {@code glossary_change} share.
 */
final class EntryRow {

  static final String COLUMNS =
      "source_language, target_language, source_primary, target_primary, outlet, source,"
          + " source_forms, part_of_speech, target, target_forms, forbidden, keep, subject, note";

  private EntryRow() {}

  static Entry entry(ResultSet row) throws SQLException {
    String speech = row.getString("part_of_speech");
    return new Entry(
        new LanguagePair(row.getString("source_language"), row.getString("target_language")),
        row.getString("outlet"),
        row.getString("source"),
        Statements.texts(row, "source_forms"),
        speech == null ? null : PartOfSpeech.of(speech).orElse(null),
        row.getString("target"),
        Statements.texts(row, "target_forms"),
        Statements.texts(row, "forbidden"),
        row.getBoolean("keep"),
        row.getString("subject"),
        row.getString("note"));
  }

  static StoredEntry stored(ResultSet row) throws SQLException {
    return new StoredEntry(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getInt("since"),
        entry(row),
        row.getString("changed_by"),
        Statements.required(row, "changed_at"));
  }

  static Change change(ResultSet row) throws SQLException {
    return new Change(
        row.getObject("entry_id", UUID.class),
        row.getInt("version"),
        Change.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        entry(row),
        row.getString("changed_by"),
        Statements.required(row, "changed_at"));
  }

  static @Nullable Object[] values(StoredEntry stored) {
    return Stream.of(
            Stream.of((Object) stored.id()),
            values(stored.entry()),
            Stream.of(
                (Object) stored.version(),
                stored.since(),
                stored.who(),
                stored.at(),
                search(stored.entry())))
        .flatMap(part -> part)
        .toArray();
  }

  static @Nullable Object[] values(Change change) {
    return Stream.of(
            Stream.of(
                (Object) change.entryId(),
                change.version(),
                change.kind().name().toLowerCase(Locale.ROOT)),
            values(change.entry()),
            Stream.of((Object) change.who(), change.at()))
        .flatMap(part -> part)
        .toArray();
  }

  private static Stream<@Nullable Object> values(Entry entry) {
    PartOfSpeech speech = entry.partOfSpeech();
    return Stream.of(
        entry.pair().source(),
        entry.pair().target(),
        Languages.primary(entry.pair().source()),
        Languages.primary(entry.pair().target()),
        entry.outlet(),
        entry.source(),
        entry.sourceForms().toArray(String[]::new),
        speech == null ? null : speech.word(),
        entry.target(),
        entry.targetForms().toArray(String[]::new),
        entry.forbidden().toArray(String[]::new),
        entry.keep(),
        entry.subject(),
        entry.note());
  }

  /** All its texts in lower case, one a line. */
  private static String search(Entry entry) {
    return Stream.of(
            List.of(entry.source()),
            entry.sourceForms(),
            List.of(entry.target()),
            entry.targetForms(),
            entry.forbidden(),
            Stream.of(entry.subject(), entry.note()).filter(text -> text != null).toList())
        .flatMap(List::stream)
        .collect(Collectors.joining("\n"))
        .toLowerCase(Locale.ROOT);
  }
}
