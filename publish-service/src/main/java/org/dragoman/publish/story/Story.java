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

  /** As it stands in the story's JSON, e.g. {@code draft}. */
  String state();

  /** Number of the newest published version; 0 before the first publication. */
  int version();

  Set<Move> moves();

  /** Whether editors may work on its text. */
  boolean open();

  /** Not yet published. */
  record Draft(Dossier dossier) implements Story {

    Published published(Instant now) {
      return new Published(dossier, 1, now, null);
    }

    Spiked spiked() {
      return new Spiked(dossier);
    }

    @Override
    public Draft with(Dossier changed) {
      return new Draft(changed);
    }

    @Override
    public String state() {
      return "draft";
    }

    @Override
    public int version() {
      return 0;
    }

    @Override
    public Set<Move> moves() {
      return EnumSet.of(Move.PUBLISH, Move.SPIKE);
    }

    @Override
    public boolean open() {
      return true;
    }
  }

  /**
   * Readers can read it; the dossier holds the working copy of the next version.
   *
   * @param publishedAt first publication
   * @param correctedAt publication of the current version, if it is not the first
   */
  record Published(Dossier dossier, int version, Instant publishedAt, @Nullable Instant correctedAt)
      implements Story {

    /**
     * @param explained whether readers are told what was corrected: who tells them something after
     *     the outlet took its article back has decided that the story stays
     */
    Published corrected(Instant now, boolean explained) {
      Dossier settled = dossier.settled(Obligation.Kind.SOURCE_CORRECTED);
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
      return EnumSet.of(Move.CORRECT, Move.RETRACT);
    }

    @Override
    public boolean open() {
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

  /** Not to be published, unless somebody restores it. */
  record Spiked(Dossier dossier) implements Story {

    Draft restored() {
      return new Draft(dossier);
    }

    @Override
    public Spiked with(Dossier changed) {
      return new Spiked(changed);
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
