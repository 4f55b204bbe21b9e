package org.dragoman.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a JSON array, or of the array {@code items} or {@code articles} of an object.
 * What the object says after that array is not seen.
 */
final class JsonCut implements Cut {
  private static final Set<String> ITEMS = Set.of("items", "articles", "_items");

  private final Tape tape;
  private String tail = "]";

  JsonCut(Tape tape) {
    this.tape = tape;
  }

  @Override
  public byte @Nullable [] head() throws IOException {
    skip();
    int first = tape.read();
    boolean found = first == '[' || (first == '{' && member());
    return found && !tape.overflowed() ? tape.cut(tape.size()) : null;
  }

  /** Goes on into the array of items. */
  private boolean member() throws IOException {
    tail = "]}";
    for (skip(); tape.peek() == '"'; skip()) {
      String name = string();
      skip();
      if (tape.peek() == ':') {
        tape.read();
      }
      skip();
      if (ITEMS.contains(name) && tape.peek() == '[') {
        tape.read();
        return true;
      }
      value();
    }
    return false;
  }

  @Override
  public @Nullable Slice next() throws IOException {
    skip();
    tape.forget();
    if (tape.peek() < 0 || tape.peek() == ']') {
      return null;
    }
    boolean whole = value();
    Slice slice =
        !whole
            ? new Slice.Lost("The document ends within this item.")
            : tape.overflowed()
                ? new Slice.Lost("The item has more bytes than a document may have.")
                : new Slice.Whole(tape.cut(tape.size()));
    tape.forget();
    return slice;
  }

  @Override
  public byte[] between() {
    return new byte[] {','};
  }

  @Override
  public byte[] tail() {
    return tail.getBytes(UTF_8);
  }

  /** Past white space, commas and a byte order mark. */
  private void skip() throws IOException {
    for (int next = tape.peek();
        next >= 0 && (next <= ' ' || next == ',' || next >= 0xEF);
        next = tape.peek()) {
      boolean mark = next >= 0xEF;
      tape.read();
      if (mark) {
        tape.read();
        tape.read();
      }
    }
  }

  /** Reads past one value; false if the document ends within it. */
  private boolean value() throws IOException {
    int depth = 0;
    do {
      int next = tape.peek();
      if (next < 0) {
        return false;
      }
      if (next == '"') {
        string();
      } else {
        tape.read();
        depth += next == '{' || next == '[' ? 1 : next == '}' || next == ']' ? -1 : 0;
      }
    } while (depth > 0 || !ends(tape.peek()));
    return true;
  }

  private static boolean ends(int next) {
    return next < 0 || next <= ' ' || next == ',' || next == ']' || next == '}';
  }

  /** Reads past a string, and answers how it begins. */
  private String string() throws IOException {
    StringBuilder start = new StringBuilder();
    tape.read();
    for (int next = tape.read(); next >= 0 && next != '"'; next = tape.read()) {
      if (next == '\\') {
        next = tape.read();
      }
      if (start.length() < 16) {
        start.append((char) next);
      }
    }
    return start.toString();
  }
}
