package org.dragoman.publish.story;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** On its way to readers. Whoever publishes or schedules it approves it by that. */
public sealed interface Unpublished extends Story.Active {

  default Story.Published published(Instant now) {
    return new Story.Published(
        dossier().read().settled(Obligation.Kind.SOURCE_CORRECTED), 1, now, null);
  }

  default Scheduled scheduled(Approval approval, Schedule schedule) {
    return new Scheduled(dossier().settled(Obligation.Kind.SOURCE_CORRECTED), approval, schedule);
  }

  default Story.Spiked spiked(@Nullable String reason) {
    return new Story.Spiked(dossier(), reason);
  }

  @Override
  Unpublished with(Dossier dossier);

  @Override
  default Unpublished unapproved() {
    return this;
  }

  @Override
  default int version() {
    return 0;
  }

  /** Being worked on. */
  record Draft(Dossier dossier) implements Unpublished {

    InReview inReview() {
      return new InReview(dossier);
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
    public Set<Move> moves() {
      return EnumSet.of(Move.REVIEW, Move.SCHEDULE, Move.PUBLISH, Move.HOLD, Move.SPIKE);
    }
  }

  /** Handed in: somebody has to read it and say yes. */
  record InReview(Dossier dossier) implements Unpublished {

    Approved approved(Approval approval) {
      return new Approved(dossier.settled(Obligation.Kind.SOURCE_CORRECTED), approval);
    }

    @Override
    public InReview with(Dossier changed) {
      return new InReview(changed);
    }

    @Override
    public String state() {
      return "in-review";
    }

    @Override
    public Set<Move> moves() {
      return EnumSet.of(Move.APPROVE, Move.SCHEDULE, Move.PUBLISH, Move.HOLD, Move.SPIKE);
    }
  }

  /** Somebody has answered for it. */
  record Approved(Dossier dossier, Approval approval) implements Unpublished {

    @Override
    public Approved with(Dossier changed) {
      return new Approved(changed, approval);
    }

    @Override
    public String state() {
      return "approved";
    }

    @Override
    public Set<Move> moves() {
      return EnumSet.of(Move.SCHEDULE, Move.PUBLISH, Move.HOLD, Move.SPIKE);
    }

    @Override
    public boolean approved() {
      return true;
    }

    @Override
    public InReview unapproved() {
      return new InReview(dossier);
    }
  }

  /** Goes out at its time. */
  record Scheduled(Dossier dossier, Approval approval, Schedule schedule) implements Unpublished {

    boolean dueBy(Instant now) {
      return !schedule.at().isAfter(now);
    }

    Approved unscheduled() {
      return new Approved(dossier, approval);
    }

    @Override
    public Scheduled with(Dossier changed) {
      return new Scheduled(changed, approval, schedule);
    }

    @Override
    public String state() {
      return "scheduled";
    }

    @Override
    public Set<Move> moves() {
      return EnumSet.of(Move.SCHEDULE, Move.UNSCHEDULE, Move.PUBLISH, Move.HOLD, Move.SPIKE);
    }

    @Override
    public boolean approved() {
      return true;
    }

    @Override
    public InReview unapproved() {
      return new InReview(dossier);
    }
  }
}
