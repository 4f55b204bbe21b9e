package org.dragoman.translate.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineAnswer.Translated;
import org.dragoman.translate.engine.EngineAnswer.Unavailable;
import org.dragoman.translate.engine.EngineAnswer.Unsupported;
import org.dragoman.translate.engine.EngineAnswer.Usage;
import org.jspecify.annotations.Nullable;

/**
 * Asks in halves what was refused or failed as a whole, until the one sentence is found that is to
 * blame: the others must not be lost for it. A sentence that fails alone, again and again, is
 * refused in the end: nobody would wait for it in vain for ever.
 */
final class Halved extends EngineAround {

  /** Calls in vain of one request, after which what is left of it waits for another time. */
  static final int MOST_IN_VAIN = 16;

  /** Failures of one sentence by itself, over at least so long, that are as good as a refusal. */
  static final int FAILURES = 5;

  static final Duration OVER = Duration.ofMinutes(30);
  private static final int REMEMBERED = 1000;

  private record Failures(int times, Instant first) {}

  private final RequestSize size;
  private final InstantSource clock;
  private final Map<EngineRequest, Failures> failing =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<EngineRequest, Failures> eldest) {
              return size() > REMEMBERED;
            }
          });

  /**
   * @param size learns from requests that were too long
   */
  Halved(Engine engine, RequestSize size, InstantSource clock) {
    super(engine);
    this.size = size;
    this.clock = clock;
  }

  @Override
  public EngineAnswer translate(EngineRequest request) {
    return new Search().ask(request);
  }

  /** The calls one request comes to. */
  private final class Search {
    private int inVain;

    EngineAnswer ask(EngineRequest request) {
      EngineAnswer answer = engine.translate(request);
      if (!vain(answer)) {
        failing.remove(request);
        return answer;
      }
      inVain++;
      if (request.sentences().size() == 1) {
        return alone(request, answer);
      }
      return inVain < MOST_IN_VAIN ? halves(request, answer) : anotherTime(answer);
    }

    private EngineAnswer halves(EngineRequest request, EngineAnswer whole) {
      int middle = request.sentences().size() / 2;
      List<EngineRequest> halves =
          List.of(part(request, 0, middle), part(request, middle, request.sentences().size()));
      List<EngineAnswer> answers = halves.stream().map(this::ask).toList();
      if (whole instanceof Translated refused
          && refused.usage().equals(Usage.UNSTATED)
          && answers.stream().allMatch(Halved::complete)) {
        size.tooMuch(request, halves);
      }
      return Merged.of(halves, answers);
    }
  }

  private static EngineRequest part(EngineRequest request, int from, int to) {
    return new EngineRequest(request.pair(), request.sentences().subList(from, to));
  }

  /** Whether nothing came of it, and less of it may do better. */
  private static boolean vain(EngineAnswer answer) {
    return switch (answer) {
      case Unavailable unavailable -> unavailable.own();
      case Translated translated -> translated.refused() && !down(translated.brokenOff());
      case Unsupported _ -> false;
    };
  }

  private static boolean down(@Nullable Unavailable brokenOff) {
    return brokenOff != null && !brokenOff.own();
  }

  private static boolean complete(EngineAnswer answer) {
    return answer instanceof Translated translated
        && translated.targets().stream().allMatch(target -> target.html() != null);
  }

  /** Sentences nobody has tried one by one are not lost: whoever refused them all may be ill. */
  private static EngineAnswer anotherTime(EngineAnswer answer) {
    return answer instanceof Translated translated && translated.brokenOff() == null
        ? Unavailable.failed(String.valueOf(translated.refusal()))
        : answer;
  }

  private EngineAnswer alone(EngineRequest request, EngineAnswer answer) {
    if (!(answer instanceof Unavailable failed)) {
      return answer;
    }
    Instant now = clock.instant();
    Failures all =
        failing.merge(
            request,
            new Failures(1, now),
            (before, _) -> new Failures(before.times() + 1, before.first()));
    return all.times() < FAILURES || now.isBefore(all.first().plus(OVER))
        ? failed
        : new Translated(
            null,
            List.of(Target.NONE),
            "it failed on it %d times, last: %s".formatted(all.times(), failed.reason()));
  }
}
