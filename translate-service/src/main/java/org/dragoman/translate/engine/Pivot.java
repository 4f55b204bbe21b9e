package org.dragoman.translate.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Place;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Finding.Side;
import org.dragoman.translate.engine.EngineAnswer.Maker;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.EngineAnswer.Translated;
import org.dragoman.translate.engine.EngineAnswer.Unavailable;
import org.dragoman.translate.engine.EngineAnswer.Unsupported;
import org.dragoman.translate.engine.EngineAnswer.Usage;
import org.dragoman.translate.engine.EngineRequest.Sentence;
import org.dragoman.translate.language.LanguagePair;
import org.jspecify.annotations.Nullable;

/**
 * Two translations, one after the other, through a third language: for pairs nobody translates
 * directly. Each leg takes the engines of its own pair. A sentence says who made both legs and
 * through what.
 */
final class Pivot implements Engine {

  private final String through;
  private final Function<LanguagePair, List<Engine>> direct;
  private final BiConsumer<String, String> asked;

  /**
   * @param through BCP 47
   * @param direct the engines that translate a pair themselves
   */
  Pivot(
      String through,
      Function<LanguagePair, List<Engine>> direct,
      BiConsumer<String, String> asked) {
    this.through = through;
    this.direct = direct;
    this.asked = asked;
  }

  @Override
  public String name() {
    return "via " + through;
  }

  @Override
  public boolean detour() {
    return true;
  }

  @Override
  public boolean supports(LanguagePair pair) {
    return !direct.apply(first(pair)).isEmpty() && !direct.apply(second(pair)).isEmpty();
  }

  /** The engines of the first leg, by whose pace the whole goes. */
  List<Engine> begins(LanguagePair pair) {
    return direct.apply(first(pair));
  }

  private LanguagePair first(LanguagePair pair) {
    return new LanguagePair(pair.source(), through);
  }

  private LanguagePair second(LanguagePair pair) {
    return new LanguagePair(through, pair.target());
  }

  @Override
  public EngineAnswer translate(EngineRequest request) {
    LanguagePair pair = request.pair();
    Relay.Outcome there = Relay.ask(direct.apply(first(pair)), there(request), asked);
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < there.targets().size(); i++) {
      if (there.targets().get(i).html() != null) {
        open.add(i);
      }
    }
    if (open.isEmpty()) {
      return nothing(request, there);
    }
    Relay.Outcome on = Relay.ask(direct.apply(second(pair)), on(request, there, open), asked);
    return together(request, there, open, on);
  }

  /** Terms and examples are in the language at the end of the way: they would mislead. */
  private EngineRequest there(EngineRequest request) {
    return EngineRequest.of(first(request.pair()), request.html());
  }

  private EngineRequest on(EngineRequest request, Relay.Outcome there, List<Integer> open) {
    return new EngineRequest(
        second(request.pair()),
        open.stream()
            .map(i -> Objects.requireNonNull(there.targets().get(i).html()))
            .map(html -> new Sentence(html, List.of(), List.of()))
            .toList());
  }

  private EngineAnswer nothing(EngineRequest request, Relay.Outcome there) {
    if (there.down() != null) {
      return there.down();
    }
    return there.lost() == null
        ? new Unsupported()
        : new Translated(
            null, Collections.nCopies(request.sentences().size(), Target.NONE), there.lost());
  }

  private EngineAnswer together(
      EngineRequest request, Relay.Outcome there, List<Integer> open, Relay.Outcome on) {
    List<Target> targets =
        new ArrayList<>(Collections.nCopies(request.sentences().size(), Target.NONE));
    boolean any = false;
    for (int i = 0; i < open.size(); i++) {
      Target target = on.targets().get(i);
      if (target.html() != null) {
        targets.set(open.get(i), joined(there.targets().get(open.get(i)), target));
        any = true;
      }
    }
    Unavailable down =
        Unavailable.worst(Stream.of(on.down(), there.down()).filter(Objects::nonNull).toList())
            .orElse(null);
    if (!any && down != null) {
      return down;
    }
    return new Translated(
        null, targets, on.lost() == null ? there.lost() : null, down, Usage.UNSTATED);
  }

  private Target joined(Target there, Target on) {
    Maker first = Objects.requireNonNull(there.maker());
    Maker second = Objects.requireNonNull(on.maker());
    List<Finding> findings = new ArrayList<>();
    findings.add(
        new Finding(
            "pivot",
            Severity.INFO,
            "Translated through %s: what the first step misread, the second could not mend."
                .formatted(Locale.forLanguageTag(through).getDisplayLanguage(Locale.ENGLISH))));
    there.findings().stream().map(one -> without(Side.TARGET, one)).forEach(findings::add);
    on.findings().stream().map(one -> without(Side.SOURCE, one)).forEach(findings::add);
    return new Target(
        on.html(),
        findings,
        new Maker(
            Stream.of(first.engine(), second.engine()).distinct().collect(Collectors.joining(", ")),
            joined(first.model(), second.model()),
            through));
  }

  private static @Nullable String joined(@Nullable String one, @Nullable String other) {
    List<String> models = Stream.of(one, other).filter(Objects::nonNull).toList();
    return models.isEmpty() ? null : String.join(", ", models);
  }

  /** A place in the text in the middle, which nobody sees, is none. */
  private static Finding without(Side middle, Finding one) {
    Place place = one.place();
    return place == null || place.side() != middle
        ? one
        : new Finding(one.check(), one.severity(), one.text());
  }

  @Override
  public EngineStatus status() {
    return new EngineStatus(name(), true, null, List.of());
  }
}
