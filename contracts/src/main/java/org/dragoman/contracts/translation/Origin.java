package org.dragoman.contracts.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who or what a segment's target text comes from. Nothing machine-made is ever called human. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(Origin.Memory.class),
  @JsonSubTypes.Type(Origin.Machine.class),
  @JsonSubTypes.Type(Origin.Human.class),
  @JsonSubTypes.Type(Origin.Untranslated.class),
  @JsonSubTypes.Type(Origin.Source.class)
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Origin {

  /**
   * Taken from the translation memory.
   *
   * @param match 0 to 100, 100 for an exact match
   * @param unit id of the memory unit
   * @param who the unit's creator, as the memory states it
   * @param engine the engine that made the unit; null if a person did
   */
  @JsonTypeName("memory")
  record Memory(
      int match, String unit, @Nullable String who, @Nullable String engine, @Nullable Instant at)
      implements Origin {
    public Memory(int match, String unit, @Nullable String who, @Nullable Instant at) {
      this(match, unit, who, null, at);
    }

    public Memory {
      Objects.requireNonNull(unit, "unit");
      if (match < 0 || match > 100) {
        throw new IllegalArgumentException("match: 0 to 100, not " + match);
      }
    }
  }

  /**
   * Made by a machine translation engine.
   *
   * @param via BCP 47, the language it was translated through; null if directly
   * @param glossary version of the glossary in force, if one was
   */
  @JsonTypeName("machine")
  record Machine(
      String engine,
      @Nullable String model,
      @Nullable String via,
      @Nullable Integer glossary,
      @Nullable Instant at)
      implements Origin {
    public Machine(
        String engine, @Nullable String model, @Nullable Integer glossary, @Nullable Instant at) {
      this(engine, model, null, glossary, at);
    }

    public Machine {
      Objects.requireNonNull(engine, "engine");
    }
  }

  /**
   * Written or mended by a person.
   *
   * @param engine the engine whose rendering they had before them; null if there was none
   */
  @JsonTypeName("human")
  record Human(String who, @Nullable Instant at, @Nullable String engine) implements Origin {
    public Human(String who, @Nullable Instant at) {
      this(who, at, null);
    }

    public Human {
      Objects.requireNonNull(who, "who");
    }
  }

  /** Nobody could translate it; {@code reason} says why, for an editor. */
  @JsonTypeName("untranslated")
  record Untranslated(@Nullable String reason) implements Origin {}

  /** The source text itself: it is in the target language already, or has no words in it. */
  @JsonTypeName("source")
  record Source() implements Origin {}
}
