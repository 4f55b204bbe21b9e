package org.dragoman.translate.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A document that is read piece by piece, none of which may be without end: a parser keeps the
 * whole of a text, a comment or an attribute, and a small compressed file holds a very large one.
 */
public final class Pieces extends FilterInputStream {

  /** Bytes of a piece, and of what stands between two. */
  private static final int LARGEST = 8 << 20;

  /** Bytes of all: some ten million sentences. */
  private static final long MOST = 8L << 30;

  private long piece;
  private long all;

  public Pieces(InputStream document) {
    super(document);
  }

  /** Says why a document is not read on. */
  public static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(String reason) {
      super(reason);
    }
  }

  /** A piece has been read. */
  public void next() {
    piece = 0;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws TooLarge {
    piece += read;
    all += read;
    if (piece > LARGEST) {
      throw new TooLarge("an element of more than 8 MiB");
    }
    if (all > MOST) {
      throw new TooLarge("more than 8 GiB; part the file");
    }
  }
}
