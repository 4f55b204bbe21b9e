package org.dragoman.publish.channel.http;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Asks partners: one request, and as much of its answer as is wanted, within a time. */
public final class Partner {
  private final HttpClient client;
  private final String agent;

  /**
   * @param client that follows no redirect: an address that moved is a person's to judge
   * @param agent who we say we are, RFC 9110, 10.1.5
   */
  public Partner(HttpClient client, String agent) {
    this.client = client;
    this.agent = agent;
  }

  /**
   * @param time for all of the answer
   * @param longest what is read of its body, in bytes
   */
  public Reply ask(HttpRequest.Builder request, Duration time, int longest) {
    if (time.isZero() || time.isNegative()) {
      return late();
    }
    // The client's own time-out ends at the headers, and a body may trickle in for ever.
    CompletableFuture<HttpResponse<String>> response =
        client.sendAsync(
            request.setHeader("User-Agent", agent).build(), _ -> new Beginning(longest));
    try {
      HttpResponse<String> whole = response.get(time.toNanos(), TimeUnit.NANOSECONDS);
      return new Reply.Answered(whole.statusCode(), whole.headers(), whole.body());
    } catch (TimeoutException late) {
      return late();
    } catch (ExecutionException broken) {
      return new Reply.Silent(sentence(broken.getCause()));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new Reply.Silent("We were stopped before the answer came.");
    } finally {
      // Closes the connection of an answer that has not come whole.
      response.cancel(true);
    }
  }

  private static Reply late() {
    return new Reply.Silent("No whole answer in time.");
  }

  private static String sentence(@Nullable Throwable broken) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case UnknownHostException _ -> {
          return "There is no machine of this name.";
        }
        case UnresolvedAddressException _ -> {
          return "There is no machine of this name.";
        }
        case SSLException tls -> {
          return "No safe connection: " + tls.getMessage();
        }
        case HttpTimeoutException _ -> {
          return "No whole answer in time.";
        }
        default -> {}
      }
    }
    return broken instanceof ConnectException
        ? "No connection: nothing answers at this address."
        : "The connection broke before the answer had come.";
  }
}
