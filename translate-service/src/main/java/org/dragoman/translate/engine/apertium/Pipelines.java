package org.dragoman.translate.engine.apertium;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.dragoman.translate.engine.apertium.Command.Result;
import org.jspecify.annotations.Nullable;

/**
 * Pipelines that are kept running, so many at most over all directions; the one longest unused
 * makes room. One that fails is ended and the text given to a fresh one, once.
 */
final class Pipelines implements AutoCloseable {

  private static final Duration ASKING = Duration.ofSeconds(10);
  private static final Duration NONE_KEPT = Duration.ofMinutes(1);

  /**
   * @param text a shell's; empty if there was none to be had
   * @param asked when
   */
  private record Program(Optional<String> text, Instant asked) {}

  private final Function<String, Optional<String>> lookUp;
  private final int most;
  private final InstantSource clock;
  private final List<Pipeline> idle = new ArrayList<>();

  /** By direction. */
  private final Map<String, Program> programs = new ConcurrentHashMap<>();

  private boolean closed;

  /**
   * @param data where Apertium's modes are
   * @param most idle ones, over all directions
   */
  Pipelines(Path data, int most, InstantSource clock) {
    this(mode -> program(data, mode), most, clock);
  }

  /**
   * @param lookUp the program of a direction
   */
  Pipelines(Function<String, Optional<String>> lookUp, int most, InstantSource clock) {
    this.lookUp = lookUp;
    this.most = most;
    this.clock = clock;
  }

  /** Empty if this direction cannot be kept running here: there is {@link Command} for it. */
  Optional<Result> translate(String mode, String html, Duration timeout) {
    return programs
        .compute(mode, (_, known) -> isGood(known) ? known : lookedUp(mode))
        .text()
        .map(program -> translate(mode, program, html, timeout));
  }

  /** One that was not found may have been hard to find on a busy machine, or be installed since. */
  private boolean isGood(@Nullable Program known) {
    return known != null
        && (known.text().isPresent() || clock.instant().isBefore(known.asked().plus(NONE_KEPT)));
  }

  private Program lookedUp(String mode) {
    return new Program(lookUp.apply(mode), clock.instant());
  }

  private Result translate(String mode, String program, String html, Duration timeout) {
    String stream = ApertiumStream.of(html);
    Result result = new Result.Failed("it could not be started");
    for (int tries = 0; tries < 2 && !(result instanceof Result.Finished); tries++) {
      Optional<Pipeline> kept = tries == 0 ? borrow(mode) : Optional.empty();
      result = exchange(mode, program, kept, stream, timeout);
      if (kept.isEmpty()) {
        break;
      }
    }
    return switch (result) {
      case Result.Finished(String output) -> new Result.Finished(ApertiumStream.html(output));
      case Result.Absent absent -> absent;
      case Result.Failed failed -> failed;
    };
  }

  private Result exchange(
      String mode, String program, Optional<Pipeline> kept, String stream, Duration timeout) {
    Pipeline pipeline;
    try {
      pipeline = kept.isPresent() ? kept.get() : Pipeline.start(mode, program);
    } catch (IOException absent) {
      return new Result.Absent("the shell could not be started");
    }
    Result result = pipeline.exchange(stream, timeout);
    if (result instanceof Result.Finished) {
      giveBack(pipeline);
    } else {
      pipeline.close();
    }
    return result;
  }

  private synchronized Optional<Pipeline> borrow(String mode) {
    idle.stream().filter(one -> !one.alive()).toList().forEach(this::end);
    Optional<Pipeline> found =
        idle.stream()
            .filter(one -> one.mode().equals(mode))
            .max(Comparator.comparing(Pipeline::used));
    found.ifPresent(idle::remove);
    return found;
  }

  private synchronized void giveBack(Pipeline pipeline) {
    if (closed) {
      pipeline.close();
      return;
    }
    pipeline.used(clock.instant());
    idle.add(pipeline);
    if (idle.size() > most) {
      end(idle.stream().min(Comparator.comparing(Pipeline::used)).orElseThrow());
    }
  }

  private void end(Pipeline pipeline) {
    idle.remove(pipeline);
    pipeline.close();
  }

  /** The mode's own pipeline, each part told to answer at a zero byte. */
  private static Optional<String> program(Path data, String mode) {
    Path file = data.resolve("modes").resolve(mode + ".mode");
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    return switch (Command.run(
        List.of("apertium-wblank-mode", "-z", file.toString()), "", ASKING)) {
      case Result.Finished(String program) when !program.isBlank() -> Optional.of(program);
      case Result.Finished _, Result.Absent _, Result.Failed _ -> Optional.empty();
    };
  }

  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(Pipeline::close);
    idle.clear();
  }
}
