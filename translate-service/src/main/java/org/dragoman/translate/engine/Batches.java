package org.dragoman.translate.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dragoman.translate.engine.EngineAnswer.Translated;
import org.dragoman.translate.engine.EngineAnswer.Unavailable;
import org.dragoman.translate.engine.EngineRequest.Sentence;

/**
 * Cuts what is asked into requests of a size the engine takes, and asks them side by side. What
 * some of them brought is kept when others fail: it may have been paid for.
 */
final class Batches extends EngineAround {

  private final RequestSize size;

  Batches(Engine engine, RequestSize size) {
    super(engine);
    this.size = size;
  }

  @Override
  public EngineAnswer translate(EngineRequest request) {
    List<EngineRequest> batches = cut(request);
    return switch (batches.size()) {
      case 0 -> new Translated(null, List.of());
      case 1 -> engine.translate(request);
      default -> Merged.of(batches, ask(batches));
    };
  }

  private List<EngineRequest> cut(EngineRequest request) {
    List<EngineRequest> batches = new ArrayList<>();
    List<Sentence> batch = new ArrayList<>();
    int length = 0;
    for (Sentence sentence : request.sentences()) {
      int more = sentence.html().length();
      if (!batch.isEmpty() && !size.fits(batch.size() + 1, length + more)) {
        batches.add(new EngineRequest(request.pair(), batch));
        batch = new ArrayList<>();
        length = 0;
      }
      batch.add(sentence);
      length += more;
    }
    if (!batch.isEmpty()) {
      batches.add(new EngineRequest(request.pair(), batch));
    }
    return batches;
  }

  private List<EngineAnswer> ask(List<EngineRequest> batches) {
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<EngineAnswer>> answers =
          batches.stream().map(batch -> each.submit(() -> engine.translate(batch))).toList();
      List<EngineAnswer> all = new ArrayList<>();
      for (Future<EngineAnswer> answer : answers) {
        all.add(answer.get());
      }
      return all;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return Collections.nCopies(batches.size(), new Unavailable("interrupted"));
    } catch (ExecutionException bug) {
      throw new IllegalStateException("a batch of " + name() + " broke", bug.getCause());
    }
  }
}
