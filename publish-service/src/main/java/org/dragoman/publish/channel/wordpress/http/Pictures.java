package org.dragoman.publish.channel.wordpress.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Gets pictures from where outlets have them: from the open internet, small and soon, or not at
 * all.
 */
public final class Pictures {
  private static final Duration WITHIN = Duration.ofSeconds(10);
  private static final long LARGEST = 10L * 1024 * 1024;

  private final HttpClient client;
  private final String agent;
  private final Predicate<InetAddress> allowed;

  Pictures(HttpClient client, String agent, Predicate<InetAddress> allowed) {
    this.client = client;
    this.agent = agent;
    this.allowed = allowed;
  }

  /**
   * @param client that follows no redirect, which could lead anywhere
   * @param agent who we say we are
   */
  public Pictures(HttpClient client, String agent) {
    this(client, agent, OpenInternet::has);
  }

  /** Empty if there is none to be had. */
  Optional<byte[]> get(String address) {
    try {
      URI uri = URI.create(address);
      if (!mayBeAsked(uri)) {
        return Optional.empty();
      }
      return fetched(HttpRequest.newBuilder(uri).header("User-Agent", agent).build());
    } catch (IllegalArgumentException | IOException noneOfTheWeb) {
      return Optional.empty();
    }
  }

  /** The JVM keeps what it looked up for half a minute: the connection goes where was judged. */
  private boolean mayBeAsked(URI uri) throws IOException {
    String host = uri.getHost();
    return host != null
        && uri.getUserInfo() == null
        && Stream.of(InetAddress.getAllByName(host)).allMatch(allowed);
  }

  private Optional<byte[]> fetched(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> response =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
    try {
      HttpResponse<byte[]> whole = response.get(WITHIN.toNanos(), TimeUnit.NANOSECONDS);
      return whole.statusCode() == 200 ? Optional.of(whole.body()) : Optional.empty();
    } catch (TimeoutException | ExecutionException notToBeHad) {
      return Optional.empty();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      // Closes the connection of a picture that has not come whole.
      response.cancel(true);
    }
  }
}
