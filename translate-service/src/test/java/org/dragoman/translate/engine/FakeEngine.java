package org.dragoman.translate.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.language.LanguagePair;

/** An engine that does as it is told and remembers what it was asked. */
public final class FakeEngine implements Engine {

  public final List<List<String>> asked = new CopyOnWriteArrayList<>();
  public boolean supports = true;

  /** {@code es-en}; empty for any. */
  public List<String> pairs = List.of();

  private final String name;
  private Predicate<LanguagePair> supported = _ -> true;
  private volatile Function<List<String>, EngineAnswer> answer;

  public FakeEngine(String name, Function<List<String>, EngineAnswer> answer) {
    this.name = name;
    this.answer = answer;
  }

  public static FakeEngine upperCase(String name) {
    return new FakeEngine(
        name,
        html ->
            new EngineAnswer.Translated(
                "m1",
                html.stream()
                    .map(s -> new Target(s.toUpperCase(java.util.Locale.ROOT), List.of()))
                    .toList()));
  }

  public static FakeEngine down(String name) {
    return new FakeEngine(name, html -> new EngineAnswer.Unavailable("no connection"));
  }

  public void supported(Predicate<LanguagePair> asked) {
    supported = asked;
  }

  public void answer(Function<List<String>, EngineAnswer> next) {
    answer = next;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean supports(LanguagePair pair) {
    return supports
        && (pairs.isEmpty() || pairs.contains(pair.source() + "-" + pair.target()))
        && supported.test(pair);
  }

  @Override
  public EngineAnswer translate(EngineRequest request) {
    List<String> html = request.html();
    asked.add(html);
    return answer.apply(html);
  }

  @Override
  public EngineStatus status() {
    return new EngineStatus(name, true, null, List.of());
  }
}
