package org.dragoman.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Bytes read one by one, and kept since the last cut, up to a limit. */
final class Tape {
  private final InputStream in;
  private final int most;
  private final byte[] buffer = new byte[64 * 1024];
  private int position;
  private int end;
  private byte[] kept = new byte[8 * 1024];
  private int size;
  private boolean overflowed;

  /**
   * @param most bytes that are kept; those beyond are read and forgotten
   */
  Tape(InputStream in, int most) {
    this.in = in;
    this.most = most;
  }

  /** The next byte, 0 to 255, which stays the next; -1 at the end. */
  int peek() throws IOException {
    if (position == end) {
      end = Math.max(in.read(buffer), 0);
      position = 0;
      if (end == 0) {
        return -1;
      }
    }
    return buffer[position] & 0xFF;
  }

  /** The next byte, 0 to 255, now kept; -1 at the end. */
  int read() throws IOException {
    int next = peek();
    if (next >= 0) {
      position++;
      keep((byte) next);
    }
    return next;
  }

  private void keep(byte next) {
    if (size == most) {
      overflowed = true;
      return;
    }
    if (size == kept.length) {
      kept = Arrays.copyOf(kept, Math.min(most, 2 * size));
    }
    kept[size++] = next;
  }

  /** How many bytes are kept. */
  int size() {
    return size;
  }

  /** More bytes went by than are kept. */
  boolean overflowed() {
    return overflowed;
  }

  /** The first bytes kept, which are forgotten; those from {@code at} on stay. */
  byte[] cut(int at) {
    byte[] first = Arrays.copyOf(kept, at);
    System.arraycopy(kept, at, kept, 0, size - at);
    size -= at;
    overflowed = false;
    return first;
  }

  void forget() {
    size = 0;
    overflowed = false;
  }
}
