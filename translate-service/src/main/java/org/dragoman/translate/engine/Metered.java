package org.dragoman.translate.engine;

import java.util.function.Consumer;
import org.dragoman.translate.engine.EngineAnswer.Translated;
import org.dragoman.translate.engine.EngineAnswer.Usage;
import org.dragoman.translate.language.LanguagePair;
import org.jspecify.annotations.Nullable;

/** Keeps account of every call that was answered. */
final class Metered extends EngineAround {

  /** One answered call, for those who count it. */
  record Call(String engine, LanguagePair pair, @Nullable String model, Totals spent) {}

  private final Price price;
  private final Consumer<Call> counted;

  Metered(Engine engine, Price price, Consumer<Call> counted) {
    super(engine);
    this.price = price;
    this.counted = counted;
  }

  @Override
  public EngineAnswer translate(EngineRequest request) {
    EngineAnswer answer = engine.translate(request);
    if (answer instanceof Translated translated) {
      counted.accept(
          new Call(name(), request.pair(), translated.model(), spent(request, translated)));
    }
    return answer;
  }

  private Totals spent(EngineRequest request, Translated translated) {
    long sent = request.characters();
    Usage usage = translated.usage();
    // Nobody bills what was refused as it stood.
    boolean free = translated.refused() && usage.equals(Usage.UNSTATED);
    Usage billed =
        free || usage.characters() > 0
            ? usage
            : new Usage(sent, usage.tokensIn(), usage.tokensOut());
    return new Totals(
        1, sent, billed.characters(), usage.tokensIn(), usage.tokensOut(), price.of(billed));
  }
}
