package org.dragoman.bench.translate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Asks an engine for one article after the other and does nothing with the answers: what the engine
 * allows somebody on this machine.
 */
final class BareClient {

  private BareClient() {}

  /**
   * @param concurrency requests at a time
   * @return requests a second
   */
  static double rate(SlowEngine engine, int concurrency, Duration turn) {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      AtomicInteger answered = new AtomicInteger();
      AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
      long start = System.nanoTime();
      Thread[] askers = new Thread[concurrency];
      for (int i = 0; i < concurrency; i++) {
        askers[i] =
            Thread.ofVirtual()
                .uncaughtExceptionHandler((_, reason) -> broken.set(reason))
                .start(() -> {
                  while (System.nanoTime() - start < turn.toNanos()) {
                    ask(client, engine);
                    answered.incrementAndGet();
                  }
                });
      }
      for (Thread asker : askers) {
        asker.join();
      }
      if (broken.get() != null) {
        throw new IllegalStateException("the engine gave no answer", broken.get());
      }
      return answered.get() * 1e9 / (System.nanoTime() - start);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  private static void ask(HttpClient client, SlowEngine engine) {
    String sentences = "\"Una frase de prueba como las demás.\",".repeat(Articles.segments());
    String body =
        "{\"q\":[%s],\"source\":\"es\",\"target\":\"en\",\"format\":\"html\"}"
            .formatted(sentences.substring(0, sentences.length() - 1));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(engine.address() + "/translate"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
      if (status != 200) {
        throw new IllegalStateException("the engine answered " + status);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
