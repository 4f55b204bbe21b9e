package org.dragoman.translate.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineAnswer.Translated;
import org.dragoman.translate.engine.EngineAnswer.Unavailable;
import org.dragoman.translate.engine.EngineAnswer.Unsupported;
import org.dragoman.translate.engine.EngineAnswer.Usage;
import org.dragoman.translate.engine.EngineRequest.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what is asked into requests of a size the engine takes, and asks them side by side. What
 * some of them brought is kept when others fail: it may have been paid for.
 */
final class Batches extends EngineAround {

  private final int sentences;
  private final int characters;

  Batches(Engine engine, int sentences, int characters) {
    super(engine);
    this.sentences = sentences;
    this.characters = characters;
  }

  @Override
  public EngineAnswer translate(EngineRequest request) {
    List<EngineRequest> batches = cut(request);
    return switch (batches.size()) {
      case 0 -> new Translated(null, List.of());
      case 1 -> engine.translate(request);
      default -> merged(batches, ask(batches));
    };
  }

  private List<EngineRequest> cut(EngineRequest request) {
    List<EngineRequest> batches = new ArrayList<>();
    List<Sentence> batch = new ArrayList<>();
    int length = 0;
    for (Sentence sentence : request.sentences()) {
      int more = sentence.html().length();
      if (!batch.isEmpty() && (batch.size() == sentences || length + more > characters)) {
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

  private static EngineAnswer merged(List<EngineRequest> batches, List<EngineAnswer> answers) {
    List<Translated> well = only(answers, Translated.class);
    List<Unavailable> down = only(answers, Unavailable.class);
    if (well.isEmpty()) {
      return Unavailable.worst(down).<EngineAnswer>map(one -> one).orElseGet(Unsupported::new);
    }
    List<Target> targets = new ArrayList<>();
    for (int i = 0; i < batches.size(); i++) {
      targets.addAll(targets(batches.get(i).sentences().size(), answers.get(i)));
    }
    Stream<Unavailable> amid =
        well.stream().map(Translated::brokenOff).filter(Objects::nonNull);
    Optional<Unavailable> brokenOff =
        Unavailable.worst(Stream.concat(down.stream(), amid).toList());
    return new Translated(
        models(well),
        targets,
        well.stream().map(Translated::refusal).filter(Objects::nonNull).findFirst().orElse(null),
        brokenOff.orElse(null),
        well.stream().map(Translated::usage).reduce(Usage.UNSTATED, Usage::plus));
  }

  private static List<Target> targets(int sentences, EngineAnswer answer) {
    return answer instanceof Translated translated && translated.targets().size() == sentences
        ? translated.targets()
        : Collections.nCopies(sentences, Target.NONE);
  }

  private static @Nullable String models(List<Translated> well) {
    String models =
        well.stream()
            .map(Translated::model)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(", "));
    return models.isEmpty() ? null : models;
  }

  private static <T extends EngineAnswer> List<T> only(List<EngineAnswer> all, Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
