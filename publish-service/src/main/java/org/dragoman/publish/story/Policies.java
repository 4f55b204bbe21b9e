package org.dragoman.publish.story;

import java.time.Instant;
import java.util.Map;
import org.dragoman.publish.story.Obligation.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the house does by itself when an outlet corrects an article or takes it back.
 *
 * @param sources what is done otherwise for articles of a source, by its id
 * @param reasons told to readers of a retraction, by language
 * @param otherwise the same in a language that has none
 */
public record Policies(
    Answers house, Map<String, Answers> sources, Map<String, String> reasons, String otherwise) {

  /** What happens to a story that owes an answer. */
  public enum Answer {
    /** It waits on top of the queue. */
    OPEN,
    /** It does not go out until somebody releases it; the obligation stays open. */
    HOLD,
    /** Readers are told that it is taken back; what they do not have yet is spiked. */
    RETRACT
  }

  /**
   * By what the outlet did; null for a source that is treated as the house treats all.
   *
   * @param corrected never {@code RETRACT}: a text that was mended is no reason to take it back
   */
  public record Answers(@Nullable Answer corrected, @Nullable Answer withdrawn) {
    public Answers {
      if (corrected == Answer.RETRACT) {
        throw new IllegalArgumentException("corrected: open or hold, not retract");
      }
    }
  }

  /** What there is to do. */
  sealed interface Step {
    record Wait() implements Step {}

    record Keep(Story after, Act act) implements Step {}

    record Retract(Story.Retracted after, Act act) implements Step {}
  }

  public Policies {
    sources = Map.copyOf(sources);
    reasons = Map.copyOf(reasons);
  }

  /** Everything waits for somebody. */
  public static Policies none() {
    return new Policies(
        new Answers(null, null), Map.of(), Map.of(), "The outlet took its article back.");
  }

  Step step(Story story, Kind kind, Instant now) {
    return switch (answer(story.dossier().source().id(), kind)) {
      case OPEN -> new Step.Wait();
      case HOLD -> hold(story, kind, now);
      case RETRACT -> retract(story, now);
    };
  }

  private Answer answer(String source, Kind kind) {
    Answer own = by(kind, sources.get(source));
    Answer houses = own == null ? by(kind, house) : own;
    return houses == null ? Answer.OPEN : houses;
  }

  private static @Nullable Answer by(Kind kind, @Nullable Answers answers) {
    if (answers == null) {
      return null;
    }
    return switch (kind) {
      case SOURCE_CORRECTED -> answers.corrected();
      case SOURCE_WITHDRAWN -> answers.withdrawn();
    };
  }

  private static Step hold(Story story, Kind kind, Instant now) {
    if (!(story instanceof Story.Active active)) {
      return new Step.Wait();
    }
    String reason =
        switch (kind) {
          case SOURCE_CORRECTED -> "The outlet changed its article.";
          case SOURCE_WITHDRAWN -> "The outlet took its article back.";
        };
    return new Step.Keep(
        active.held(new Hold(reason, null, now)), Act.policy(Move.HOLD.word(), reason));
  }

  private Step retract(Story story, Instant now) {
    Story active = story instanceof Story.Held held ? held.from() : story;
    String reason = reasons.getOrDefault(story.dossier().language(), otherwise);
    return switch (active) {
      case Story.Published published ->
          new Step.Retract(
              published.retracted(reason, now), Act.policy(Move.RETRACT.word(), reason));
      case Unpublished coming ->
          new Step.Keep(coming.spiked(reason), Act.policy(Move.SPIKE.word(), reason));
      case Story.Held _, Story.Spiked _, Story.Retracted _ -> new Step.Wait();
    };
  }
}
