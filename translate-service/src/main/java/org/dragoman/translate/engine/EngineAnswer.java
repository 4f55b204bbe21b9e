package org.dragoman.translate.engine;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dragoman.contracts.translation.Finding;
import org.jspecify.annotations.Nullable;

/** What became of one call of an engine. */
public sealed interface EngineAnswer {

  /**
   * @param model what exactly translated, if the engine says
   * @param targets one for each sentence asked, in the same order
   * @param refusal why it would not translate some of them, if it said so; it is well otherwise
   * @param brokenOff why some have no target though it might yet translate them: it went down amid
   *     the article, and what it had done is kept; null if it did not
   * @param usage what the engine says it counted
   */
  record Translated(
      @Nullable String model,
      List<Target> targets,
      @Nullable String refusal,
      @Nullable Unavailable brokenOff,
      Usage usage)
      implements EngineAnswer {
    public Translated {
      targets = List.copyOf(targets);
      Objects.requireNonNull(usage, "usage");
    }

    public Translated(@Nullable String model, List<Target> targets, @Nullable String refusal) {
      this(model, targets, refusal, null, Usage.UNSTATED);
    }

    public Translated(@Nullable String model, List<Target> targets) {
      this(model, targets, null);
    }

    /** Whether it translated nothing of what it was asked, and said why. */
    boolean refused() {
      return refusal != null && targets.stream().allMatch(target -> target.html() == null);
    }

    /** The same answer with other targets, for those that stand around an engine. */
    public Translated with(List<Target> others) {
      return new Translated(model, others, refusal, brokenOff, usage);
    }
  }

  /** The engine is well, and does not translate that pair. */
  record Unsupported() implements EngineAnswer {}

  /**
   * The engine could not be used now; later it may.
   *
   * @param reason what an editor or operator needs to know, without the engine's name
   * @param after how long it wants to be left alone; null if nobody knows
   * @param untouched whether it is certain that the engine did nothing, so that asking again costs
   *     nothing twice and may soon succeed
   * @param own whether this very call failed, in a way that its text may be the cause of, while the
   *     engine is not known to be down: nobody will be told of its return
   */
  record Unavailable(String reason, @Nullable Duration after, boolean untouched, boolean own)
      implements EngineAnswer {
    public Unavailable {
      Objects.requireNonNull(reason, "reason");
    }

    public Unavailable(String reason, @Nullable Duration after, boolean untouched) {
      this(reason, after, untouched, false);
    }

    public Unavailable(String reason, @Nullable Duration after) {
      this(reason, after, false);
    }

    public Unavailable(String reason) {
      this(reason, null);
    }

    /** The call was made and brought nothing; it may be for what was asked. */
    public static Unavailable failed(String reason) {
      return new Unavailable(reason, null, false, true);
    }

    /** The same, of an engine that is down. */
    Unavailable ofEngine() {
      return new Unavailable(reason, after, untouched, false);
    }

    /** The same in other words. */
    Unavailable saying(String other) {
      return new Unavailable(other, after, untouched, own);
    }

    /** One of these, of an engine that is down before one whose call merely failed. */
    static Optional<Unavailable> worst(List<Unavailable> all) {
      return all.stream().filter(one -> !one.own()).findFirst().or(() -> all.stream().findFirst());
    }
  }

  /**
   * A translated sentence.
   *
   * @param html inline subset, balanced; null if the engine lost or refused this sentence
   * @param maker who made it, where that is not simply the engine that was asked
   */
  record Target(@Nullable String html, List<Finding> findings, @Nullable Maker maker) {
    public static final Target NONE = new Target(null, List.of());

    public Target {
      findings = List.copyOf(findings);
    }

    public Target(@Nullable String html, List<Finding> findings) {
      this(html, findings, null);
    }

    /** The same maker's work, mended. */
    public Target with(@Nullable String mended, List<Finding> more) {
      return new Target(mended, more, maker);
    }
  }

  /**
   * @param engine one, or several where each had a part
   * @param via BCP 47, the language it was translated through; null if directly
   */
  record Maker(String engine, @Nullable String model, @Nullable String via) {
    public Maker {
      Objects.requireNonNull(engine, "engine");
    }
  }

  /**
   * What an engine says a call is billed by; zero where it does not say.
   *
   * @param characters Unicode code points
   */
  record Usage(long characters, long tokensIn, long tokensOut) {
    public static final Usage UNSTATED = new Usage(0, 0, 0);

    public Usage plus(Usage other) {
      return new Usage(
          characters + other.characters, tokensIn + other.tokensIn, tokensOut + other.tokensOut);
    }
  }
}
