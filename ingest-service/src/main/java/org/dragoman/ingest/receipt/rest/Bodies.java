package org.dragoman.ingest.receipt.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.dragoman.ingest.format.Document;
import org.dragoman.ingest.receipt.Envelope;
import org.dragoman.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reads the document out of a request, never more of it than is allowed. */
public final class Bodies {
  private final int largest;
  private final long largestArchive;

  /**
   * @param largest most bytes of a document, packed or unpacked
   * @param largestArchive most bytes of one that streams, likewise
   */
  public Bodies(int largest, long largestArchive) {
    this.largest = largest;
    this.largestArchive = largestArchive;
  }

  /** Most bytes of a document. */
  int largest() {
    return largest;
  }

  /** Reads a document that is no larger than one may be. */
  Document read(InputStream body, HttpHeaders headers, @Nullable String base) {
    return switch (open(body, headers, base)) {
      case Body.Whole(Document document) -> document;
      case Body.Large large -> throw tooLarge(largest);
    };
  }

  /**
   * @param base what relative addresses resolve against, if the sender states it apart
   */
  Body open(InputStream body, HttpHeaders headers, @Nullable String base) {
    String location = headers.getHeaderString(HttpHeaders.CONTENT_LOCATION);
    Envelope envelope =
        new Envelope(
            headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
            headers.getHeaderString(HttpHeaders.CONTENT_LANGUAGE),
            base == null || base.isBlank() ? location : base);
    try {
      InputStream content = unpacked(body, headers.getHeaderString(HttpHeaders.CONTENT_ENCODING));
      // One byte past the limit tells the two apart, so a bomb costs no more than a document.
      byte[] start = content.readNBytes(largest + 1);
      return start.length <= largest
          ? new Body.Whole(envelope.around(start))
          : new Body.Large(
              new Limited(
                  new SequenceInputStream(new ByteArrayInputStream(start), content),
                  largestArchive),
              envelope);
    } catch (IOException broken) {
      throw unreadable(broken);
    }
  }

  private static InputStream unpacked(InputStream body, @Nullable String encoding)
      throws IOException {
    return switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> body;
      case "gzip", "x-gzip" -> new GZIPInputStream(body, 64 * 1024);
      default ->
          throw new Problem(
                  415,
                  "Unsupported content encoding",
                  "Bodies may be sent plain or as gzip, not as \"" + encoding + "\".")
              .with("supported", List.of("identity", "gzip"));
    };
  }

  static Problem tooLarge(long limit) {
    return new Problem(
            413, "Document too large", "The document has more than %d bytes.".formatted(limit))
        .with("limit", limit);
  }

  /** A body that broke off, or is not packed as it is said to be. */
  static Problem unreadable(IOException broken) {
    return broken instanceof ZipException || broken instanceof EOFException
        ? new Problem(
            400,
            "Malformed document",
            "The body is not the gzip it is said to be: " + broken.getMessage())
        : new Problem(400, "Incomplete body", "The connection ended before the body did.");
  }

  private static final class Limited extends InputStream {
    private final InputStream in;
    private final long limit;
    private long read;

    Limited(InputStream in, long limit) {
      this.in = in;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      return count(in.read(), 1);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = in.read(into, from, length);
      return count(count, count);
    }

    private int count(int answer, int bytes) {
      read += answer < 0 ? 0 : bytes;
      if (read > limit) {
        throw tooLarge(limit);
      }
      return answer;
    }
  }
}
