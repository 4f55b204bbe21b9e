package org.dragoman.translate.glossary;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.jspecify.annotations.Nullable;

/**
 * A glossary as a table: a header row with the names of {@link Column}, in any order, an entry a
 * row. Cells with several texts part them by {@code |}.
 */
final class CsvGlossary {

  private static final Pattern BAR = Pattern.compile("\\|");

  /**
   * What spreadsheets take for a formula; an apostrophe makes it text. Those that stand before one
   * already get another, so that reading takes off just what writing put on.
   */
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);

  /** The first name is the one that is written; people's tables have the others. */
  private enum Column {
    SOURCE_LANGUAGE("source language", "from"),
    TARGET_LANGUAGE("target language", "to"),
    OUTLET("outlet"),
    SOURCE("source", "source term", "term"),
    SOURCE_FORMS("source forms", "forms", "variants"),
    PART_OF_SPEECH("part of speech", "pos"),
    TARGET("target", "target term", "translation"),
    TARGET_FORMS("target forms", "admitted"),
    FORBIDDEN("forbidden", "deprecated"),
    KEEP("keep", "do not translate", "dnt"),
    SUBJECT("subject", "domain", "subject field"),
    NOTE("note", "notes", "comment");

    private final List<String> names;

    Column(String... names) {
      this.names = List.of(names);
    }

    String header() {
      return names.getFirst().replace(' ', '_');
    }

    static @Nullable Column named(String header, @Nullable LanguagePair pair) {
      String name = header.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
      return Arrays.stream(values())
          .filter(column -> column.names.contains(name))
          .findFirst()
          .orElseGet(() -> language(header.strip(), pair));
    }

    /** Two-column tables are often headed by their languages. */
    private static @Nullable Column language(String header, @Nullable LanguagePair pair) {
      if (pair == null || !Languages.known(header)) {
        return null;
      }
      return Languages.same(header, pair.source())
          ? SOURCE
          : Languages.same(header, pair.target()) ? TARGET : null;
    }
  }

  private final Map<Column, Integer> places = new EnumMap<>(Column.class);
  private final @Nullable LanguagePair pair;
  private final @Nullable String outlet;

  private CsvGlossary(@Nullable LanguagePair pair, @Nullable String outlet) {
    this.pair = pair;
    this.outlet = outlet;
  }

  static void read(
      InputStream in, @Nullable LanguagePair pair, @Nullable String outlet, Consumer<FileItem> sink)
      throws BrokenFile {
    CsvReader csv = CsvReader.of(in);
    CsvGlossary table = new CsvGlossary(pair, outlet);
    CsvReader.Row header = csv.row();
    while (header != null && header.blank()) {
      header = csv.row();
    }
    if (header == null) {
      throw new BrokenFile(1, "the file is empty");
    }
    table.header(header);
    for (CsvReader.Row row = csv.row(); row != null; row = csv.row()) {
      if (!row.blank()) {
        sink.accept(table.item(row));
      }
    }
  }

  private void header(CsvReader.Row row) throws BrokenFile {
    for (int i = 0; i < row.cells().size(); i++) {
      Column column = Column.named(row.cells().get(i), pair);
      if (column != null) {
        places.putIfAbsent(column, i);
      }
    }
    if (!places.containsKey(Column.SOURCE)
        || !places.containsKey(Column.TARGET) && !places.containsKey(Column.KEEP)) {
      throw new BrokenFile(
          row.line(),
          "the header row must name the columns source and target; there are "
              + Arrays.stream(Column.values())
                  .map(Column::header)
                  .collect(Collectors.joining(", ")));
    }
  }

  private FileItem item(CsvReader.Row row) {
    try {
      return new FileItem.Read(row.line(), entry(row));
    } catch (IllegalArgumentException bad) {
      return new FileItem.Refused(row.line(), String.valueOf(bad.getMessage()));
    }
  }

  private Entry entry(CsvReader.Row row) {
    String own = cell(row, Column.OUTLET);
    String speech = cell(row, Column.PART_OF_SPEECH);
    return new Entry(
        pair(row),
        own.isEmpty() ? outlet : own,
        cell(row, Column.SOURCE),
        list(row, Column.SOURCE_FORMS),
        speech.isEmpty() ? null : PartOfSpeech.of(speech).orElse(PartOfSpeech.OTHER),
        cell(row, Column.TARGET),
        list(row, Column.TARGET_FORMS),
        list(row, Column.FORBIDDEN),
        keep(cell(row, Column.KEEP)),
        cell(row, Column.SUBJECT),
        cell(row, Column.NOTE));
  }

  private LanguagePair pair(CsvReader.Row row) {
    String from = cell(row, Column.SOURCE_LANGUAGE);
    String to = cell(row, Column.TARGET_LANGUAGE);
    if (pair == null && (from.isEmpty() || to.isEmpty())) {
      throw new IllegalArgumentException("it does not say its languages");
    }
    return new LanguagePair(
        from.isEmpty() && pair != null ? pair.source() : from,
        to.isEmpty() && pair != null ? pair.target() : to);
  }

  private String cell(CsvReader.Row row, Column column) {
    int place = places.getOrDefault(column, Integer.MAX_VALUE);
    String cell = place < row.cells().size() ? row.cells().get(place).strip() : "";
    return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }

  private List<String> list(CsvReader.Row row, Column column) {
    return BAR.splitAsStream(cell(row, column)).toList();
  }

  private static boolean keep(String cell) {
    return switch (cell.toLowerCase(Locale.ROOT)) {
      case "", "no", "false", "0", "n" -> false;
      case "yes", "true", "1", "y", "x" -> true;
      default -> throw new IllegalArgumentException("keep: yes or no, not \"" + cell + '"');
    };
  }

  /** The header row. */
  static void begin(Appendable out) throws IOException {
    row(out, Arrays.stream(Column.values()).map(Column::header).toList());
  }

  static void write(Entry entry, Appendable out) throws IOException {
    List<String> cells = new ArrayList<>();
    for (Column column : Column.values()) {
      cells.add(cell(entry, column));
    }
    row(out, cells);
  }

  private static String cell(Entry entry, Column column) {
    PartOfSpeech speech = entry.partOfSpeech();
    return switch (column) {
      case SOURCE_LANGUAGE -> entry.pair().source();
      case TARGET_LANGUAGE -> entry.pair().target();
      case OUTLET -> orEmpty(entry.outlet());
      case SOURCE -> entry.source();
      case SOURCE_FORMS -> String.join("|", entry.sourceForms());
      case PART_OF_SPEECH -> speech == null ? "" : speech.word();
      case TARGET -> entry.target();
      case TARGET_FORMS -> String.join("|", entry.targetForms());
      case FORBIDDEN -> String.join("|", entry.forbidden());
      case KEEP -> entry.keep() ? "yes" : "";
      case SUBJECT -> orEmpty(entry.subject());
      case NOTE -> orEmpty(entry.note());
    };
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String harmless(String cell) {
    return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
  }

  private static void row(Appendable out, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      String cell = harmless(cells.get(i));
      boolean quoted = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == ';' || c == '\t');
      out.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    out.append("\r\n");
  }
}
