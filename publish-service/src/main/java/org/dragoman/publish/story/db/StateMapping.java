package org.dragoman.publish.story.db;

import org.dragoman.publish.story.Approval;
import org.dragoman.publish.story.Dossier;
import org.dragoman.publish.story.Hold;
import org.dragoman.publish.story.Schedule;
import org.dragoman.publish.story.Story;
import org.dragoman.publish.story.Story.Held;
import org.dragoman.publish.story.Story.Published;
import org.dragoman.publish.story.Story.Retracted;
import org.dragoman.publish.story.Story.Spiked;
import org.dragoman.publish.story.Unpublished.Approved;
import org.dragoman.publish.story.Unpublished.Draft;
import org.dragoman.publish.story.Unpublished.InReview;
import org.dragoman.publish.story.Unpublished.Scheduled;

/** Between a story's state and the columns that tell of it. */
final class StateMapping {

  Story read(StoryRow row, Dossier dossier) {
    return switch (row.state) {
      case "held" ->
          new Held(
              active(row.heldFrom, row, dossier), new Hold(row.reason, row.heldBy, row.heldAt));
      case "retracted" ->
          new Retracted(dossier, row.storyVersion, row.publishedAt, row.reason, row.retractedAt);
      case "spiked" -> new Spiked(dossier, row.reason);
      default -> active(row.state, row, dossier);
    };
  }

  private static Story.Active active(String state, StoryRow row, Dossier dossier) {
    return switch (state) {
      case "draft" -> new Draft(dossier);
      case "in-review" -> new InReview(dossier);
      case "approved" -> new Approved(dossier, approval(row));
      case "scheduled" ->
          new Scheduled(
              dossier,
              approval(row),
              new Schedule(
                  row.scheduledAt, row.scheduledBy, row.scheduledActor, row.scheduledUntranslated));
      case "published" ->
          new Published(dossier, row.storyVersion, row.publishedAt, row.correctedAt);
      default -> throw new IllegalStateException("state of story " + row.id + ": " + state);
    };
  }

  private static Approval approval(StoryRow row) {
    return new Approval(row.approvedBy, row.approvedAt);
  }

  void write(Story story, StoryRow row) {
    row.state = story.state();
    row.storyVersion = story.version();
    clear(row);
    switch (story) {
      case Story.Active active -> write(active, row);
      case Held(Story.Active from, Hold hold) -> {
        write(from, row);
        row.heldFrom = from.state();
        row.heldBy = hold.by();
        row.heldAt = hold.at();
        row.reason = hold.reason();
      }
      case Spiked spiked -> row.reason = spiked.reason();
      case Retracted retracted -> {
        row.publishedAt = retracted.publishedAt();
        row.retractedAt = retracted.retractedAt();
        row.reason = retracted.reason();
      }
    }
  }

  private static void write(Story.Active active, StoryRow row) {
    switch (active) {
      case Draft _, InReview _ -> {}
      case Approved approved -> write(approved.approval(), row);
      case Scheduled scheduled -> {
        write(scheduled.approval(), row);
        Schedule schedule = scheduled.schedule();
        row.scheduledAt = schedule.at();
        row.scheduledBy = schedule.by();
        row.scheduledActor = schedule.actor();
        row.scheduledUntranslated = schedule.allowUntranslated();
      }
      case Published published -> {
        row.publishedAt = published.publishedAt();
        row.correctedAt = published.correctedAt();
      }
    }
  }

  private static void write(Approval approval, StoryRow row) {
    row.approvedBy = approval.by();
    row.approvedAt = approval.at();
  }

  /** A state leaves nothing behind that the next one would be read with. */
  private static void clear(StoryRow row) {
    row.reason = null;
    row.approvedBy = null;
    row.approvedAt = null;
    row.scheduledAt = null;
    row.scheduledBy = null;
    row.scheduledActor = null;
    row.scheduledUntranslated = null;
    row.heldFrom = null;
    row.heldBy = null;
    row.heldAt = null;
  }
}
