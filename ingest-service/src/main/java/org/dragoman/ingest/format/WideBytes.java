package org.dragoman.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Byte order marks, and what UTF-16 and UTF-32 look like without one: the zeros beside the first
 * {@code <} or {@code &#123;} (XML 1.0, appendix F).
 */
final class WideBytes {
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  /** EBCDIC, in which an XML declaration begins with these. */
  private static final Charset EBCDIC = Charset.forName("IBM037");

  private WideBytes() {}

  static Optional<Charset> charset(byte[] b) {
    if (begins(b, 0, 0, 0xfe, 0xff) || begins(b, 0, 0, 0, -1)) {
      return Optional.of(UTF_32BE);
    }
    if (begins(b, 0xff, 0xfe, 0, 0) || begins(b, -1, 0, 0, 0)) {
      return Optional.of(UTF_32LE);
    }
    if (begins(b, 0xfe, 0xff) || begins(b, 0, -1, 0, -1)) {
      return Optional.of(UTF_16BE);
    }
    if (begins(b, 0xff, 0xfe) || begins(b, -1, 0, -1, 0)) {
      return Optional.of(UTF_16LE);
    }
    if (begins(b, 0x4c, 0x6f, 0xa7, 0x94)) {
      return Optional.of(EBCDIC);
    }
    return begins(b, 0xef, 0xbb, 0xbf) && isUtf8(b) ? Optional.of(UTF_8) : Optional.empty();
  }

  private static boolean isUtf8(byte[] bytes) {
    return new String(bytes, UTF_8).indexOf('\ufffd') < 0;
  }

  /** A minus stands for any byte but zero. */
  private static boolean begins(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      int b = bytes[i] & 0xff;
      if (start[i] < 0 ? b == 0 : b != start[i]) {
        return false;
      }
    }
    return true;
  }
}
