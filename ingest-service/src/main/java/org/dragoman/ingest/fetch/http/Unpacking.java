package org.dragoman.ingest.fetch.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Undoes content codings (RFC 9110 section 8.4), never beyond a size. */
final class Unpacking {
  private static final int MOST_CODINGS = 2;

  private Unpacking() {}

  /** It unpacks to more than was allowed. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }

  /**
   * @param codings the {@code Content-Encoding}s as sent, in the order they were applied
   */
  static byte[] unpack(byte[] body, List<String> codings, int most) throws IOException {
    byte[] unpacked = body;
    List<String> applied = names(codings);
    if (applied.size() > MOST_CODINGS) {
      throw new IOException("it is packed %d times over".formatted(applied.size()));
    }
    for (String coding : applied.reversed()) {
      unpacked = unpack(unpacked, coding, most);
    }
    // Some hosts send a file that lies packed on their disk and do not say so.
    return isGzip(unpacked) ? read(new GZIPInputStream(in(unpacked)), most) : unpacked;
  }

  private static List<String> names(List<String> codings) {
    List<String> names = new ArrayList<>();
    for (String name : String.join(",", codings).toLowerCase(Locale.ROOT).split(",", -1)) {
      if (!name.isBlank() && !name.strip().equals("identity")) {
        names.add(name.strip());
      }
    }
    return names;
  }

  private static byte[] unpack(byte[] body, String coding, int most) throws IOException {
    if (body.length == 0) {
      return body;
    }
    return switch (coding) {
      // Others say gzip and send it plain.
      case "gzip", "x-gzip" -> isGzip(body) ? read(new GZIPInputStream(in(body)), most) : body;
      case "br" -> read(new BrotliInputStream(in(body)), most);
      case "deflate" -> read(inflater(body), most);
      case "utf-8", "none", "binary" -> body;
      default ->
          throw new IOException(
              "it is packed as \"%s\", which was not asked for".formatted(coding));
    };
  }

  /** With the zlib header that the RFC asks for, or raw, as some send it. */
  private static InputStream inflater(byte[] body) {
    boolean zlib =
        body.length > 1
            && (body[0] & 0x0f) == 8
            && (((body[0] & 0xff) << 8) + (body[1] & 0xff)) % 31 == 0;
    return new InflaterInputStream(in(body), new Inflater(!zlib));
  }

  private static boolean isGzip(byte[] body) {
    return body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b && body[2] == 8;
  }

  private static InputStream in(byte[] body) {
    return new BufferedInputStream(new ByteArrayInputStream(body));
  }

  private static byte[] read(InputStream packed, int most) throws IOException {
    try (packed) {
      byte[] unpacked = packed.readNBytes(most);
      if (unpacked.length == most && packed.read() >= 0) {
        throw new TooLarge();
      }
      return unpacked;
    } catch (IllegalStateException broken) {
      throw new IOException("it is no valid brotli", broken);
    }
  }
}
