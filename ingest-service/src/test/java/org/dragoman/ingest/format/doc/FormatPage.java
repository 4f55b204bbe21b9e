package org.dragoman.ingest.format.doc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one folder of {@code src/test/resources/formats} says of its format in {@code fields.json}.
 *
 * @param order place in the document, from the top
 */
record FormatPage(String title, String standard, int order, List<Field> fields, Path folder) {

  /**
   * One line of the format's table, and the document that proves it.
   *
   * @param field of the article, or of how it is read
   * @param from where in the document it is taken from
   * @param section of the standard
   * @param document name of a file beside {@code fields.json}, or the document itself
   * @param charset an inline document's; UTF-8 unless stated
   * @param item the article looked at, from 0
   * @param expect part of the article as the preview gives it; {@code feed}, {@code notes} and
   *     {@code refused} as there; {@code unread} is the reason a whole document is refused for,
   *     {@code items} how many there are. Null stands for a field that is absent.
   */
  record Field(
      String field,
      String from,
      @Nullable String section,
      String document,
      @Nullable String charset,
      @Nullable String contentType,
      @Nullable String base,
      int item,
      Map<String, JsonNode> expect) {}

  private static final Path FORMATS = Path.of("src/test/resources/formats");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** All of them in the order of the document. */
  static List<FormatPage> all() {
    try (Stream<Path> folders = Files.list(FORMATS)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("fields.json")))
          .map(FormatPage::of)
          .sorted(Comparator.comparingInt(FormatPage::order).thenComparing(FormatPage::title))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FormatPage of(Path folder) {
    try {
      FormatPage page = MAPPER.readValue(folder.resolve("fields.json").toFile(), FormatPage.class);
      return new FormatPage(page.title, page.standard, page.order, page.fields, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + "/fields.json", e);
    }
  }

  byte[] bytes(Field field) {
    Path file = folder.resolve(field.document.length() < 100 ? field.document.strip() : "inline");
    try {
      return !field.document.strip().contains("\n") && Files.isRegularFile(file)
          ? Files.readAllBytes(file)
          : field.document.getBytes(
              Charset.forName(field.charset == null ? "UTF-8" : field.charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The format's part of {@code docs/formats.md}. */
  String markdown() {
    StringBuilder page = new StringBuilder("## " + title + "\n\n" + standard + "\n\n");
    page.append("| What | From | Standard |\n|---|---|---|\n");
    for (Field field : fields) {
      page.append(
          "| %s | %s | %s |\n".formatted(cell(field.field), cell(field.from), cell(field.section)));
    }
    return page.toString();
  }

  private static String cell(@Nullable String text) {
    return text == null ? "" : text.replace("|", "\\|").replace("<", "&lt;").strip();
  }
}
