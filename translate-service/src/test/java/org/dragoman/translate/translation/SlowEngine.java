package org.dragoman.translate.translation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineAnswer;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineRequest;
import org.dragoman.translate.engine.EngineStatus;
import org.dragoman.translate.language.LanguagePair;

/** An engine that takes its time, so many calls at once, and can be killed. */
final class SlowEngine implements Engine {

  final AtomicInteger calls = new AtomicInteger();
  volatile boolean dead;
  volatile Duration time;
  private final String name;
  private final String source;
  private final int concurrency;
  private final Semaphore free;

  SlowEngine(String name, String source, int concurrency, Duration time) {
    this.name = name;
    this.source = source;
    this.concurrency = concurrency;
    this.time = time;
    this.free = new Semaphore(concurrency);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean supports(LanguagePair pair) {
    return pair.source().startsWith(source);
  }

  @Override
  public int concurrency() {
    return concurrency;
  }

  @Override
  public EngineAnswer translate(EngineRequest request) {
    free.acquireUninterruptibly();
    try {
      calls.incrementAndGet();
      if (!dead) {
        Thread.sleep(time);
      }
      return dead
          ? new EngineAnswer.Unavailable("killed")
          : new EngineAnswer.Translated(
              "m",
              request.html().stream()
                  .map(html -> new Target("[" + html + "]", List.of()))
                  .toList());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new EngineAnswer.Unavailable("interrupted");
    } finally {
      free.release();
    }
  }

  @Override
  public EngineStatus status() {
    return new EngineStatus(name, !dead, null, List.of());
  }
}
