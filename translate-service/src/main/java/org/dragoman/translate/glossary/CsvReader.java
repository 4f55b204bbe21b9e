package org.dragoman.translate.glossary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV (RFC 4180) as spreadsheets write it: commas, semicolons or tabs, whichever the
 * first row has most of; any line ends; UTF-8 with or without a byte order mark, UTF-16 with one.
 */
final class CsvReader {

  /** Characters of a cell; a quote that is never closed would take the whole file otherwise. */
  private static final int LONGEST = 100_000;

  private static final int END = -1;

  /**
   * @param line of its first character, from 1
   */
  record Row(int line, List<String> cells) {
    boolean blank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  private final Reader in;
  private char separator;
  private int line = 1;
  private int next;

  private CsvReader(Reader in) {
    this.in = in;
  }

  static CsvReader of(InputStream in) throws BrokenFile {
    CsvReader csv = new CsvReader(decoded(in));
    csv.separator = csv.sniffed();
    csv.next = csv.character();
    return csv;
  }

  /** Decodes strictly: a table in another encoding would leave broken terms in the glossary. */
  private static Reader decoded(InputStream in) {
    try {
      PushbackInputStream bytes = new PushbackInputStream(in, 3);
      byte[] head = bytes.readNBytes(3);
      Charset charset = StandardCharsets.UTF_8;
      int mark = 0;
      if (head.length == 3
          && head[0] == (byte) 0xEF
          && head[1] == (byte) 0xBB
          && head[2] == (byte) 0xBF) {
        mark = 3;
      } else if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
        charset = StandardCharsets.UTF_16LE;
        mark = 2;
      } else if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
        charset = StandardCharsets.UTF_16BE;
        mark = 2;
      }
      bytes.unread(head, mark, head.length - mark);
      return new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private char sniffed() throws BrokenFile {
    try {
      in.mark(LONGEST);
      int[] seen = new int[3];
      boolean quoted = false;
      for (int i = 0; i < LONGEST; i++) {
        int c = in.read();
        if (c == END || !quoted && (c == '\n' || c == '\r')) {
          break;
        }
        quoted ^= c == '"';
        int kind = ",;\t".indexOf(c);
        if (kind >= 0 && !quoted) {
          seen[kind]++;
        }
      }
      in.reset();
      return seen[2] > Math.max(seen[0], seen[1]) ? '\t' : seen[1] > seen[0] ? ';' : ',';
    } catch (CharacterCodingException other) {
      throw notUtf8();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Null after the last. */
  @Nullable Row row() throws BrokenFile {
    if (next == END) {
      return null;
    }
    int first = line;
    List<String> cells = new ArrayList<>();
    while (true) {
      cells.add(next == '"' ? quoted(first) : plain());
      if (next != separator) {
        break;
      }
      next = character();
    }
    lineEnd();
    return new Row(first, List.copyOf(cells));
  }

  private String plain() throws BrokenFile {
    StringBuilder cell = new StringBuilder();
    while (next != END && next != separator && next != '\n' && next != '\r') {
      append(cell);
    }
    return cell.toString();
  }

  private String quoted(int first) throws BrokenFile {
    StringBuilder cell = new StringBuilder();
    next = character();
    while (true) {
      if (next == END) {
        throw new BrokenFile(first, "a quote is opened and never closed");
      }
      if (next == '"') {
        next = character();
        if (next != '"') {
          // Whatever follows the closing quote belongs to the cell, as spreadsheets have it.
          return cell.append(plain()).toString();
        }
      }
      append(cell);
    }
  }

  private void append(StringBuilder cell) throws BrokenFile {
    if (cell.length() >= LONGEST) {
      throw new BrokenFile(line, "a cell is longer than " + LONGEST + " characters");
    }
    cell.append((char) next);
    next = character();
  }

  private void lineEnd() throws BrokenFile {
    if (next == '\r') {
      next = character();
      if (next != '\n') {
        line++;
        return;
      }
    }
    if (next == '\n') {
      next = character();
    }
  }

  private int character() throws BrokenFile {
    try {
      if (next == '\n') {
        line++;
      }
      return in.read();
    } catch (CharacterCodingException other) {
      throw notUtf8();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private BrokenFile notUtf8() {
    return new BrokenFile(line, "it is not UTF-8; save it as CSV UTF-8");
  }
}
