package org.dragoman.publish.story;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A story's state. Each offers only its legal moves, as methods and by name. */
public sealed interface Story {

  Dossier dossier();

  /** The same state with a changed dossier. */
  Story with(Dossier dossier);

  /** As it stands in the story's JSON, e.g. {@code in-review}. */
  String state();

  /** Number of the newest published version; 0 before the first publication. */
  int version();

  /** What the state offers; {@link Rules} know whom. */
  Set<Move> moves();

  /** Whether editors may work on its text. */
  default boolean open() {
    return true;
  }

  /** Whether somebody has to look at it before anything else. */
  default boolean urgent() {
    return open() && !dossier().obligations().isEmpty();
  }

  /** Whether somebody answers for its text as it stands, and readers do not have it yet. */
  default boolean approved() {
    return false;
  }

  /**
   * Whether somebody decided on the words as they stand: they change by hand or with their source,
   * not by a machine's second thoughts. A new version that readers do not have yet is undecided.
   */
  default boolean decided() {
    return approved() || (read() && dossier().open(Obligation.Kind.SOURCE_CORRECTED) == null);
  }

  /** The state once what was approved of it no longer holds. */
  default Story unapproved() {
    return this;
  }

  /** Whether readers have it. */
  default boolean read() {
    return false;
  }

  /** On its way to readers, or with them: what can be held. */
  sealed interface Active extends Story permits Unpublished, Published {

    default Held held(Hold hold) {
      return new Held(this, hold);
    }

    @Override
    Active with(Dossier dossier);

    @Override
    default Active unapproved() {
      return this;
    }
  }

  /**
   * Readers can read it; the dossier holds the working copy of the next version.
   *
   * @param publishedAt first publication
   * @param correctedAt publication of the current version, if it is not the first
   */
  record Published(Dossier dossier, int version, Instant publishedAt, @Nullable Instant correctedAt)
      implements Active {

    /**
     * @param explained whether readers are told what was corrected: who tells them something after
     *     the outlet took its article back has decided that the story stays
     */
    Published corrected(Instant now, boolean explained) {
      Dossier settled = dossier.read().settled(Obligation.Kind.SOURCE_CORRECTED);
      return new Published(
          explained ? settled.settled(Obligation.Kind.SOURCE_WITHDRAWN) : settled,
          version + 1,
          publishedAt,
          now);
    }

    Retracted retracted(String reason, Instant now) {
      Dossier settled =
          dossier
              .settled(Obligation.Kind.SOURCE_CORRECTED)
              .settled(Obligation.Kind.SOURCE_WITHDRAWN);
      return new Retracted(settled, version + 1, publishedAt, reason, now);
    }

    @Override
    public Published with(Dossier changed) {
      return new Published(changed, version, publishedAt, correctedAt);
    }

    @Override
    public String state() {
      return "published";
    }

    @Override
    public Set<Move> moves() {
      return EnumSet.of(Move.CORRECT, Move.RETRACT, Move.HOLD);
    }

    @Override
    public boolean read() {
      return true;
    }
  }

  /** Taken back; its page says so and why. */
  record Retracted(
      Dossier dossier, int version, Instant publishedAt, String reason, Instant retractedAt)
      implements Story {

    @Override
    public Retracted with(Dossier changed) {
      return new Retracted(changed, version, publishedAt, reason, retractedAt);
    }

    @Override
    public String state() {
      return "retracted";
    }

    @Override
    public Set<Move> moves() {
      return EnumSet.noneOf(Move.class);
    }

    @Override
    public boolean open() {
      return false;
    }
  }

  /**
   * Nothing of it goes out to readers until it is released. Readers of a published story keep the
   * version they have: only a retraction takes it from them, for that is what partners hear of.
   *
   * @param from the state it goes back to
   */
  record Held(Active from, Hold hold) implements Story {

    /** A schedule that passed meanwhile does not go out by itself: it waits, approved. */
    Active released(Instant now) {
      return from instanceof Unpublished.Scheduled scheduled && scheduled.dueBy(now)
          ? scheduled.unscheduled()
          : from;
    }

    @Override
    public Dossier dossier() {
      return from.dossier();
    }

    @Override
    public Held with(Dossier changed) {
      return new Held(from.with(changed), hold);
    }

    @Override
    public String state() {
      return "held";
    }

    @Override
    public int version() {
      return from.version();
    }

    @Override
    public Set<Move> moves() {
      return EnumSet.of(Move.RELEASE, from.read() ? Move.RETRACT : Move.SPIKE);
    }

    /** What nobody of the house held, nobody of the house has looked at. */
    @Override
    public boolean urgent() {
      return hold.by() == null || Story.super.urgent();
    }

    @Override
    public boolean approved() {
      return from.approved();
    }

    @Override
    public Held unapproved() {
      return new Held(from.unapproved(), hold);
    }

    @Override
    public boolean read() {
      return from.read();
    }
  }

  /** Not to be published, unless somebody restores it. */
  record Spiked(Dossier dossier, @Nullable String reason) implements Story {

    Unpublished.Draft restored() {
      return new Unpublished.Draft(dossier);
    }

    @Override
    public Spiked with(Dossier changed) {
      return new Spiked(changed, reason);
    }

    @Override
    public String state() {
      return "spiked";
    }

    @Override
    public int version() {
      return 0;
    }

    @Override
    public Set<Move> moves() {
      return EnumSet.of(Move.RESTORE);
    }

    @Override
    public boolean open() {
      return false;
    }
  }
}
