package org.dragoman.publish.channel.wordpress.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.io.CloseMode;
import org.dragoman.guard.Guard;
import org.dragoman.guard.http.GuardedClient;
import org.dragoman.guard.http.Waits;

/**
 * Gets pictures from where outlets have them: from the open internet, small and soon, or not at
 * all.
 */
public final class Pictures implements AutoCloseable {
  private static final Duration WITHIN = Duration.ofSeconds(10);
  private static final int LARGEST = 10 * 1024 * 1024;

  private final CloseableHttpClient client;

  // Platform threads: a name being looked up would hold a virtual thread's carrier.
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("picture-", 0).factory());

  Pictures(String agent, Guard guard) {
    this.client = GuardedClient.of(guard, agent, new Waits(WITHIN, WITHIN));
  }

  /**
   * @param agent who we say we are
   */
  public Pictures(String agent) {
    this(agent, Guard.PUBLIC);
  }

  /** Empty if there is none to be had. */
  Optional<byte[]> get(String address) {
    HttpGet request;
    try {
      request = new HttpGet(ofTheWeb(address));
    } catch (IllegalArgumentException notOfTheWeb) {
      return Optional.empty();
    }
    Future<byte[]> running =
        threads.submit(() -> client.execute(request, response -> whole(response, request)));
    try {
      return Optional.of(running.get(WITHIN.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException | ExecutionException notToBeHad) {
      return Optional.empty();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      // Closes the connection of a picture that has not come whole.
      request.cancel();
      running.cancel(true);
    }
  }

  private static URI ofTheWeb(String address) {
    URI uri = URI.create(address);
    boolean web =
        "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    if (!web || uri.getHost() == null || uri.getUserInfo() != null) {
      throw new IllegalArgumentException("no address of the web: " + address);
    }
    return uri;
  }

  private static byte[] whole(ClassicHttpResponse response, HttpGet request) throws IOException {
    if (response.getCode() != 200 || response.getEntity() == null) {
      throw none(request, "status " + response.getCode());
    }
    InputStream content = response.getEntity().getContent();
    byte[] picture = content.readNBytes(LARGEST);
    if (picture.length == LARGEST && content.read() >= 0) {
      throw none(request, "more than " + LARGEST + " bytes");
    }
    return picture;
  }

  /** Else the client would read the rest of it, which may have no end. */
  private static IOException none(HttpGet request, String why) {
    request.cancel();
    return new IOException(why);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
