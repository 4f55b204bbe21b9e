package org.dragoman.ingest.receipt.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.dragoman.ingest.format.Document;
import org.dragoman.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reads the document out of a request, never more of it than is allowed. */
public final class Bodies {
  private final int largest;

  /**
   * @param largest most bytes of a document, packed or unpacked
   */
  public Bodies(int largest) {
    this.largest = largest;
  }

  /**
   * @param base what relative addresses resolve against, if the sender states it apart
   */
  Document read(InputStream body, HttpHeaders headers, @Nullable String base) {
    String location = headers.getHeaderString(HttpHeaders.CONTENT_LOCATION);
    return new Document(
        unpacked(bytes(body), headers.getHeaderString(HttpHeaders.CONTENT_ENCODING)),
        headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
        headers.getHeaderString(HttpHeaders.CONTENT_LANGUAGE),
        base == null || base.isBlank() ? location : base);
  }

  private byte[] unpacked(byte[] body, @Nullable String encoding) {
    return switch (encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> body;
      case "gzip", "x-gzip" -> gunzip(body);
      default ->
          throw new Problem(
                  415,
                  "Unsupported content encoding",
                  "Bodies may be sent plain or as gzip, not as \"" + encoding + "\".")
              .with("supported", java.util.List.of("identity", "gzip"));
    };
  }

  private byte[] gunzip(byte[] packed) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return bounded(gzip);
    } catch (ZipException | EOFException broken) {
      throw new Problem(
          400,
          "Malformed document",
          "The body is not the gzip it is said to be: " + broken.getMessage());
    } catch (IOException impossible) {
      throw new IllegalStateException("reading from memory", impossible);
    }
  }

  private byte[] bytes(InputStream body) {
    try {
      return bounded(body);
    } catch (IOException gone) {
      throw new Problem(400, "Incomplete body", "The connection ended before the body did.");
    }
  }

  /** Reads one byte past the limit, so that a bomb costs no more than a large document. */
  private byte[] bounded(InputStream stream) throws IOException {
    byte[] bytes = stream.readNBytes(largest);
    if (stream.read() >= 0) {
      throw new Problem(
              413, "Document too large", "The document has more than %d bytes.".formatted(largest))
          .with("limit", largest);
    }
    return bytes;
  }
}
