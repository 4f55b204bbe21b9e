package org.dragoman.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The items of a feed or news message. Only markup is told from text here, byte by byte, in any
 * encoding that agrees with ASCII on {@code <}, {@code >} and quotes; reading, and forgiving, is
 * the format's business. An item that is not closed ends where the next begins.
 */
final class XmlCut implements Cut {
  private static final Set<String> ITEMS =
      Set.of(
          "item", "entry", "deleted-entry", "newsItem", "packageItem", "NewsItem", "conceptItem");
  private static final int LONGEST_NAME = 256;

  private final Tape tape;
  private final Deque<String> open = new ArrayDeque<>();
  private @Nullable Tag begun;

  XmlCut(Tape tape) {
    this.tape = tape;
  }

  private enum Kind {
    START,
    END,
    EMPTY,
    OTHER
  }

  /**
   * @param at where it begins in what is kept
   */
  private record Tag(Kind kind, String name, int at) {
    boolean isItem() {
      return (kind == Kind.START || kind == Kind.EMPTY)
          && ITEMS.contains(name.substring(name.indexOf(':') + 1));
    }
  }

  @Override
  public byte @Nullable [] head() throws IOException {
    for (Tag tag = tag(); tag != null && !tape.overflowed(); tag = tag()) {
      if (tag.isItem() && !open.isEmpty()) {
        begun = new Tag(tag.kind, tag.name, 0);
        return tape.cut(tag.at);
      }
      if (tag.kind == Kind.START) {
        open.push(tag.name);
      } else if (tag.kind == Kind.END) {
        open.removeFirstOccurrence(tag.name);
      }
    }
    return null;
  }

  @Override
  public @Nullable Slice next() throws IOException {
    Tag item = begun == null ? find() : begun;
    begun = null;
    if (item == null) {
      return null;
    }
    if (item.kind == Kind.EMPTY) {
      return slice(tape.size());
    }
    for (Tag tag = tag(); tag != null; tag = tag()) {
      if (tag.kind == Kind.END && tag.name.equals(item.name)) {
        return slice(tape.size());
      }
      if (tag.isItem() && tag.name.equals(item.name)) {
        Slice unclosed = slice(tag.at);
        begun = new Tag(tag.kind, tag.name, 0);
        return unclosed;
      }
    }
    return new Slice.Lost("The document ends within this item.");
  }

  /** Goes on to the start of the next item. */
  private @Nullable Tag find() throws IOException {
    for (Tag tag = tag(); tag != null; tag = tag()) {
      if (tag.isItem()) {
        tape.cut(tag.at);
        return tag;
      }
      tape.forget();
    }
    return null;
  }

  private Slice slice(int upTo) {
    if (tape.overflowed()) {
      tape.forget();
      return new Slice.Lost("The item has more bytes than a document may have.");
    }
    return new Slice.Whole(tape.cut(upTo));
  }

  @Override
  public byte[] between() {
    return new byte[0];
  }

  @Override
  public byte[] tail() {
    StringBuilder tail = new StringBuilder();
    open.forEach(name -> tail.append("</").append(name).append('>'));
    return tail.toString().getBytes(UTF_8);
  }

  /** Reads past the next markup; null at the end of the document. */
  private @Nullable Tag tag() throws IOException {
    for (int next = tape.read(); next != '<'; next = tape.read()) {
      if (next < 0) {
        return null;
      }
    }
    int at = tape.size() - 1;
    return switch (tape.peek()) {
      case '!' -> declaration(at);
      case '?' -> {
        skipPast("?>");
        yield new Tag(Kind.OTHER, "", at);
      }
      case '/' -> {
        tape.read();
        String name = name();
        skipPast(">");
        yield new Tag(Kind.END, name, at);
      }
      default -> element(at);
    };
  }

  private Tag element(int at) throws IOException {
    String name = name();
    if (name.isEmpty()) {
      return new Tag(Kind.OTHER, name, at); // A bare "<" in text: not ours to judge.
    }
    int before = 0;
    for (int next = tape.read(); next >= 0 && next != '>'; next = tape.read()) {
      if (next == '"' || next == '\'') {
        int quote = next;
        do {
          next = tape.read();
        } while (next >= 0 && next != quote);
      }
      before = next;
    }
    return new Tag(before == '/' ? Kind.EMPTY : Kind.START, name, at);
  }

  private Tag declaration(int at) throws IOException {
    tape.read();
    if (tape.peek() == '-') {
      skipPast("-->");
    } else if (tape.peek() == '[') {
      skipPast("]]>");
    } else {
      int nested = 0;
      for (int next = tape.read(); next >= 0 && (next != '>' || nested > 0); next = tape.read()) {
        nested += next == '[' ? 1 : next == ']' ? -1 : 0;
      }
    }
    return new Tag(Kind.OTHER, "", at);
  }

  private String name() throws IOException {
    StringBuilder name = new StringBuilder();
    for (int next = tape.peek();
        next > ' ' && next != '>' && next != '/' && name.length() < LONGEST_NAME;
        next = tape.peek()) {
      name.append((char) next);
      tape.read();
    }
    return name.toString();
  }

  private void skipPast(String end) throws IOException {
    int wanted = 0;
    for (int i = 0; i < end.length(); i++) {
      wanted = wanted << 8 | end.charAt(i);
    }
    int mask = (1 << 8 * end.length()) - 1;
    int last = 0;
    for (int next = tape.read(); next >= 0; next = tape.read()) {
      last = (last << 8 | next) & mask;
      if (last == wanted) {
        return;
      }
    }
  }
}
