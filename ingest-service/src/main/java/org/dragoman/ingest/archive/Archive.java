package org.dragoman.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A feed too large to be read at once, as documents of a few items each: the feed's head, some
 * items in their order, and what closes the head. The bytes of items are not changed (UTF-16 is
 * made UTF-8). Memory is bounded by the largest item; the time grows with the bytes.
 */
public final class Archive {
  /** A part is one transaction and one receipt. */
  static final int PART_ITEMS = 200;

  static final int PART_BYTES = 1024 * 1024;

  private final Cut cut;
  private final byte[] head;
  private Cut.@Nullable Slice ahead;

  private Archive(Cut cut, byte[] head) {
    this.cut = cut;
    this.head = head;
  }

  /** What comes next of an archive. */
  public sealed interface Piece {

    /** A document that can be read by itself. */
    record Part(byte[] document, int items) implements Piece {}

    /** One item that cannot be had; the reason is one sentence for the sender. */
    record Lost(String reason) implements Piece {}
  }

  /**
   * @param largest most bytes of the head, and of an item
   * @return none if the document does not begin like a feed, a news message or a list of articles
   */
  public static Optional<Archive> open(InputStream document, int largest) throws IOException {
    byte[] start = document.readNBytes(4096);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), document);
    Charset wide = wide(start);
    Tape tape = new Tape(wide == null ? whole : narrow(whole, wide), largest);
    String look = new String(start, wide == null ? StandardCharsets.ISO_8859_1 : wide);
    Cut cut = look.contains("<") && firstLetter(look) == '<' ? new XmlCut(tape) : new JsonCut(tape);
    byte[] head = cut.head();
    return Optional.ofNullable(head)
        .map(known -> new Archive(cut, wide == null ? known : marked(known)));
  }

  /** The next piece; null after the last. */
  public @Nullable Piece next() throws IOException {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    int items = 0;
    while (items < PART_ITEMS && part.size() < PART_BYTES) {
      Cut.Slice slice = ahead == null ? cut.next() : ahead;
      ahead = null;
      if (slice == null) {
        break;
      }
      if (slice instanceof Cut.Slice.Lost(String reason)) {
        if (items == 0) {
          return new Piece.Lost(reason);
        }
        ahead = slice;
        break;
      }
      part.writeBytes(items++ == 0 ? head : cut.between());
      part.writeBytes(((Cut.Slice.Whole) slice).bytes());
    }
    part.writeBytes(cut.tail());
    return items == 0 ? null : new Piece.Part(part.toByteArray(), items);
  }

  /** The prolog still says UTF-16; a byte order mark outweighs it. */
  private static byte[] marked(byte[] head) {
    return head.length > 2 && head[0] == (byte) 0xEF
        ? head
        : ("\ufeff" + new String(head, UTF_8)).getBytes(UTF_8);
  }

  private static char firstLetter(String look) {
    return look.chars()
        .filter(c -> c > ' ' && c != '\ufeff' && c < 0x7F)
        .mapToObj(c -> (char) c)
        .findFirst()
        .orElse(' ');
  }

  /** UTF-16, by its mark or by the zero byte beside the first character. */
  private static @Nullable Charset wide(byte[] start) {
    if (start.length < 4) {
      return null;
    }
    if ((start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) || (start[0] == 0 && start[1] != 0)) {
      return StandardCharsets.UTF_16BE;
    }
    if ((start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) || (start[0] != 0 && start[1] == 0)) {
      return StandardCharsets.UTF_16LE;
    }
    return null;
  }

  private static InputStream narrow(InputStream wide, Charset charset) {
    InputStreamReader reader = new InputStreamReader(wide, charset);
    return new InputStream() {
      private byte[] ready = new byte[0];
      private int at;

      @Override
      public int read() throws IOException {
        return fill() ? ready[at++] & 0xFF : -1;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        if (!fill()) {
          return -1;
        }
        int taken = Math.min(length, ready.length - at);
        System.arraycopy(ready, at, into, from, taken);
        at += taken;
        return taken;
      }

      private boolean fill() throws IOException {
        if (at == ready.length) {
          // Even, so that no surrogate pair is split but the one that ends it.
          char[] read = new char[8192];
          int count = reader.read(read, 0, read.length - 1);
          if (count < 0) {
            return false;
          }
          if (Character.isHighSurrogate(read[count - 1])) {
            int low = reader.read();
            if (low >= 0) {
              read[count++] = (char) low;
            }
          }
          ready = new String(read, 0, count).getBytes(UTF_8);
          at = 0;
        }
        return true;
      }
    };
  }
}
