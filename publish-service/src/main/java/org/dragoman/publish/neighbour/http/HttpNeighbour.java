package org.dragoman.publish.neighbour.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dragoman.publish.neighbour.Body;
import org.dragoman.publish.neighbour.Neighbour;
import org.dragoman.publish.neighbour.Reply;
import org.jspecify.annotations.Nullable;

/** A neighbour at an address, with a key of ours. */
public final class HttpNeighbour implements Neighbour {
  private final HttpClient client;
  private final String address;
  private final @Nullable String key;
  private final long longest;

  /**
   * @param address of the service, e.g. {@code http://127.0.0.1:8081}
   * @param setting that the address is from
   * @param key of a caller there; null to ask nothing
   * @param longest answer, in bytes
   * @throws IllegalArgumentException if the address is none of the web
   */
  public HttpNeighbour(
      HttpClient client, URI address, String setting, @Nullable String key, long longest) {
    this.client = client;
    this.address = base(address, setting);
    this.key = key;
    this.longest = longest;
  }

  private static String base(URI address, String setting) {
    String scheme = address.getScheme();
    if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new IllegalArgumentException(
          setting + ": an address such as http://127.0.0.1:8081, not " + address);
    }
    return address.toString().replaceAll("/+$", "");
  }

  @Override
  public Reply get(String path, Duration time) {
    return key == null ? new Reply.Off() : ask(request(path, key).GET().build(), time);
  }

  @Override
  public Reply post(String path, Body body, Duration time) {
    if (key == null) {
      return new Reply.Off();
    }
    HttpRequest.Builder request =
        request(path, key)
            .header("Content-Type", body.type())
            .POST(BodyPublishers.ofString(body.content()));
    if (body.language() != null) {
      request.header("Content-Language", body.language());
    }
    return ask(request.build(), time);
  }

  private HttpRequest.Builder request(String path, String bearer) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + bearer)
        .header("Accept", "application/json, application/problem+json");
  }

  private Reply ask(HttpRequest request, Duration time) {
    // The client's own time-out ends at the headers, and a body may trickle in for ever.
    CompletableFuture<HttpResponse<String>> response =
        client.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), longest));
    try {
      return read(response.get(time.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException late) {
      return new Reply.Late();
    } catch (ExecutionException broken) {
      return broken.getCause() instanceof HttpTimeoutException
          ? new Reply.Late()
          : new Reply.Broken();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new Reply.Late();
    } finally {
      // Closes the connection of an answer that has not come whole.
      response.cancel(true);
    }
  }

  private static Reply read(HttpResponse<String> response) {
    int status = response.statusCode();
    return status == 401 || status == 403
        ? new Reply.Denied()
        : new Reply.Answer(status, response.body());
  }
}
