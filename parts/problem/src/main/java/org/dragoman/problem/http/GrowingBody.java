package org.dragoman.problem.http;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.dragoman.problem.Problem;

/** Stops a body that announces no length once it has grown too large. */
@Provider
public final class GrowingBody implements ContainerRequestFilter {

  /**
   * Asked for late: filters are made while Quarkus is built, configuration stands only at start.
   */
  private final Instance<BodyLimit> limit;

  public GrowingBody(Instance<BodyLimit> limit) {
    this.limit = limit;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (hasEntity(request)) {
      request.setEntityStream(
          new Counted(
              request.getEntityStream(),
              Limits.of(limit.get(), request.getUriInfo().getRequestUri().getPath())));
    }
  }

  /** It reads the type of the body on the way, and so meets one that is none first. */
  private static boolean hasEntity(ContainerRequestContext request) {
    try {
      return request.hasEntity();
    } catch (IllegalArgumentException noMediaType) {
      throw new Problem(
          415, "Unsupported Media Type", "Content-Type is a media type, e.g. application/json.");
    }
  }

  private static final class Counted extends FilterInputStream {

    private final long limit;
    private long read;

    Counted(InputStream body, long limit) {
      super(body);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int n = super.read(into, offset, length);
      count(n);
      return n;
    }

    @Override
    public long skip(long n) throws IOException {
      long skipped = super.skip(n);
      count(skipped);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false; // Reading a part twice would count it twice.
    }

    private void count(long n) {
      read += Math.max(n, 0);
      if (read > limit) {
        throw new Problem(
            413, "Request Entity Too Large", "At most %d bytes are taken.".formatted(limit));
      }
    }
  }
}
