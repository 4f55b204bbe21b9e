package org.dragoman.translate.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.dragoman.translate.engine.EngineAnswer.Maker;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineAnswer.Translated;
import org.dragoman.translate.engine.EngineAnswer.Unavailable;
import org.dragoman.translate.engine.EngineAnswer.Unsupported;
import org.jspecify.annotations.Nullable;

/** Asks engines one after another, each for what those before it left open. */
public final class Relay {

  /** What those who listen are told of an engine that was down. */
  public static final String UNAVAILABLE = "unavailable";

  /** What they are told of one whose call failed, though it is not known to be down. */
  public static final String FAILED = "failed";

  /**
   * How far they got.
   *
   * @param targets one for each sentence asked, with its maker
   * @param down which of those asked were down or failed, each by name; null if none; its {@link
   *     Unavailable#own()} tells whether none of them was down
   * @param lost why the last that was asked gave nothing for some; null if none was asked in vain
   */
  public record Outcome(List<Target> targets, @Nullable Unavailable down, @Nullable String lost) {
    public Outcome {
      targets = List.copyOf(targets);
    }
  }

  private final EngineRequest request;
  private final BiConsumer<String, String> asked;
  private final List<Target> targets;
  private final List<Unavailable> down = new ArrayList<>();
  private @Nullable String lost;

  private Relay(EngineRequest request, BiConsumer<String, String> asked) {
    this.request = request;
    this.asked = asked;
    this.targets = new ArrayList<>(Collections.nCopies(request.sentences().size(), Target.NONE));
  }

  /**
   * @param asked told each engine's name and {@code translated}, {@code unsupported}, {@link
   *     #UNAVAILABLE} or {@link #FAILED}; a detour is none, its engines are named by itself
   */
  public static Outcome ask(
      List<Engine> engines, EngineRequest request, BiConsumer<String, String> asked) {
    Relay relay = new Relay(request, asked);
    for (Engine engine : engines) {
      List<Integer> open = relay.open();
      if (!open.isEmpty()) {
        relay.ask(engine, open);
      }
    }
    return relay.outcome();
  }

  private List<Integer> open() {
    return IntStream.range(0, targets.size())
        .filter(i -> targets.get(i).html() == null)
        .boxed()
        .toList();
  }

  private void ask(Engine engine, List<Integer> open) {
    EngineRequest rest =
        new EngineRequest(request.pair(), open.stream().map(request.sentences()::get).toList());
    switch (engine.translate(rest)) {
      case Translated translated -> {
        tell(engine, "translated");
        fill(open, engine, translated);
      }
      case Unsupported _ -> tell(engine, "unsupported");
      case Unavailable unavailable -> missing(engine, unavailable);
    }
  }

  private void fill(List<Integer> open, Engine engine, Translated translated) {
    Maker self = new Maker(engine.name(), translated.model(), null);
    for (int i = 0; i < open.size() && i < translated.targets().size(); i++) {
      Target target = translated.targets().get(i);
      if (target.html() != null) {
        targets.set(
            open.get(i),
            target.maker() == null ? new Target(target.html(), target.findings(), self) : target);
      }
    }
    Unavailable brokenOff = translated.brokenOff();
    if (brokenOff != null) {
      missing(engine, brokenOff);
    }
    lost =
        translated.refusal() == null
            ? engine.name() + " gave no translation of this sentence"
            : engine.name() + " did not take this text: " + translated.refusal();
  }

  private void missing(Engine engine, Unavailable one) {
    tell(engine, one.own() ? FAILED : UNAVAILABLE);
    down.add(one.saying(engine.name() + ": " + one.reason()));
  }

  private void tell(Engine engine, String outcome) {
    if (!engine.detour()) {
      asked.accept(engine.name(), outcome);
    }
  }

  private Outcome outcome() {
    return new Outcome(targets, down.isEmpty() ? null : together(down), lost);
  }

  /** The first that is back ends the wait. */
  private static Unavailable together(List<Unavailable> down) {
    return new Unavailable(
        String.join("; ", down.stream().map(Unavailable::reason).toList()),
        down.stream()
            .map(Unavailable::after)
            .filter(Objects::nonNull)
            .min(Duration::compareTo)
            .orElse(null),
        false,
        down.stream().allMatch(Unavailable::own));
  }
}
