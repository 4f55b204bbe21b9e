package org.dragoman.ingest.fetch.http;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dragoman.guard.Guard;
import org.dragoman.ingest.fetch.Answer;
import org.dragoman.ingest.fetch.Conditions;
import org.dragoman.ingest.fetch.Fetched;
import org.dragoman.ingest.fetch.Fetched.Fault;
import org.dragoman.ingest.fetch.Fetcher;
import org.dragoman.ingest.fetch.Trail;
import org.dragoman.ingest.fetch.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * Documents over HTTP. Redirects are followed here, each as a request of its own, so that every hop
 * is held to the same rules. One clock runs over all of it, so that no host can hold a worker by
 * sending a byte now and then.
 */
public final class HttpFetcher implements Fetcher, AutoCloseable {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final Exchange exchange;
  private final Limits limits;
  private final Answers answers;
  private final ExecutorService threads;

  public HttpFetcher(Limits limits, String userAgent, InstantSource clock) {
    this.limits = limits;
    this.exchange = new Exchange(limits, userAgent);
    this.answers = new Answers(limits, clock);
    // Platform threads: a name being looked up would hold a virtual thread's carrier.
    this.threads =
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("fetch-", 0).factory());
  }

  @Override
  public Fetched fetch(URI address, Conditions conditions, Guard guard) {
    Cancellation cancellation = new Cancellation();
    Future<Fetched> running =
        threads.submit(() -> follow(address, conditions, guard, cancellation));
    try {
      return running.get(limits.total().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      cancellation.cancel();
      running.cancel(true);
      return new Fetched.Failed(
          Fault.TOO_SLOW,
          "%s gave no whole answer within %d seconds."
              .formatted(WebAddress.host(address), limits.total().toSeconds()),
          null);
    } catch (InterruptedException stop) {
      cancellation.cancel();
      Thread.currentThread().interrupt();
      return new Fetched.Failed(Fault.UNREACHABLE, "The service is stopping.", null);
    } catch (ExecutionException bug) {
      throw new IllegalStateException("fetching " + address, bug.getCause());
    }
  }

  private Fetched follow(URI asked, Conditions conditions, Guard guard, Cancellation cancellation) {
    List<Trail.Hop> hops = new ArrayList<>();
    Set<URI> seen = new HashSet<>(Set.of(asked));
    URI at = asked;
    while (true) {
      Trail trail = new Trail(asked, hops);
      Received received;
      try {
        received = exchange.ask(at, conditions, guard, cancellation);
      } catch (Exception failed) {
        return Failures.of(failed, at);
      }
      Answer answer =
          new Answer(trail, received.status(), received.headers(), received.body().length);
      String location = answer.header("location");
      if (!REDIRECTS.contains(received.status()) || location == null) {
        return answers.of(answer, received);
      }
      switch (next(at, location, seen, hops.size())) {
        case Step.Stop(String reason) -> {
          return new Fetched.Failed(Fault.REDIRECTED, reason, answer);
        }
        case Step.To(URI to) -> at = to;
      }
      seen.add(at);
      hops.add(new Trail.Hop(received.status(), at));
    }
  }

  private sealed interface Step {
    record To(URI address) implements Step {}

    record Stop(String reason) implements Step {}
  }

  private Step next(URI at, String location, Set<URI> seen, int followed) {
    try {
      URI to = WebAddress.resolve(at, location);
      if (seen.contains(to)) {
        return new Step.Stop(
            "The redirects go round in a circle: %s was asked before.".formatted(to));
      }
      return followed < limits.redirects()
          ? new Step.To(to)
          : new Step.Stop("There are more than %d redirects.".formatted(limits.redirects()));
    } catch (IllegalArgumentException refused) {
      return new Step.Stop(
          "It redirects to an address that is not followed. " + refused.getMessage());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    exchange.close();
  }

  /** What an exchange brought, packed still. */
  record Received(
      int status, java.util.Map<String, List<String>> headers, byte[] body, boolean cut) {}

  /** Ends an exchange from outside. */
  static final class Cancellation {
    private @Nullable Runnable action;
    private boolean canceled;

    synchronized void onCancel(Runnable end) {
      if (canceled) {
        end.run();
      }
      action = end;
    }

    synchronized void cancel() {
      canceled = true;
      if (action != null) {
        action.run();
      }
    }
  }
}
