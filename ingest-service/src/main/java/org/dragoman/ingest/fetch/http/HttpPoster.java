package org.dragoman.ingest.fetch.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dragoman.guard.Guard;
import org.dragoman.ingest.fetch.Fetched;
import org.dragoman.ingest.fetch.Poster;
import org.dragoman.ingest.fetch.WebAddress;
import org.dragoman.ingest.fetch.http.HttpFetcher.Cancellation;
import org.dragoman.ingest.fetch.http.HttpFetcher.Received;
import org.jspecify.annotations.Nullable;

/** Forms over HTTP. */
public final class HttpPoster implements Poster, AutoCloseable {
  private static final int LONGEST_TEXT = 200;

  private final Exchange exchange;
  private final Limits limits;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("post-", 0).factory());

  public HttpPoster(Limits limits, String userAgent) {
    this.limits = limits;
    this.exchange = new Exchange(limits, userAgent);
  }

  @Override
  public Posted post(URI address, Map<String, String> form, Guard guard) {
    Cancellation cancellation = new Cancellation();
    Future<Posted> running = threads.submit(() -> follow(address, form, guard, cancellation));
    try {
      return running.get(limits.total().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      cancellation.cancel();
      return new Posted.Failed(
          "%s gave no whole answer within %d seconds."
              .formatted(WebAddress.host(address), limits.total().toSeconds()));
    } catch (InterruptedException stop) {
      cancellation.cancel();
      Thread.currentThread().interrupt();
      return new Posted.Failed("The service is stopping.");
    } catch (ExecutionException bug) {
      throw new IllegalStateException("posting to " + address, bug.getCause());
    }
  }

  private Posted follow(
      URI asked, Map<String, String> form, Guard guard, Cancellation cancellation) {
    URI at = asked;
    for (int hop = 0; hop <= limits.redirects(); hop++) {
      Received received;
      try {
        received = exchange.post(at, form, guard, cancellation);
      } catch (Exception failed) {
        return failed(Failures.of(failed, at));
      }
      String location = header(received, "location");
      if ((received.status() != 307 && received.status() != 308) || location == null) {
        return new Posted.Answered(received.status(), text(received));
      }
      try {
        URI next = WebAddress.resolve(at, location);
        if ("https".equals(at.getScheme()) && !"https".equals(next.getScheme())) {
          // The form may hold what was meant for TLS only.
          return new Posted.Failed("It redirects from https to http, which is not followed.");
        }
        at = next;
      } catch (IllegalArgumentException refused) {
        return new Posted.Failed(
            "It redirects to an address that is not followed. " + refused.getMessage());
      }
    }
    return new Posted.Failed("There are more than %d redirects.".formatted(limits.redirects()));
  }

  private static Posted failed(Fetched failure) {
    return new Posted.Failed(
        failure instanceof Fetched.Failed failed ? failed.reason() : "It cannot be asked.");
  }

  private static @Nullable String header(Received received, String name) {
    var values = received.headers().get(name);
    return values == null || values.isEmpty() ? null : values.getFirst();
  }

  private static String text(Received received) {
    String type = header(received, "content-type");
    if (type == null || !type.startsWith("text/plain")) {
      return "";
    }
    String line = new String(received.body(), UTF_8).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() > LONGEST_TEXT ? line.substring(0, LONGEST_TEXT) + "…" : line;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    exchange.close();
  }
}
