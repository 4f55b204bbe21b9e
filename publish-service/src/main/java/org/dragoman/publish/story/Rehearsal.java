package org.dragoman.publish.story;

import java.time.Instant;
import java.util.Optional;
import org.dragoman.publish.credit.Crediting;
import org.jspecify.annotations.Nullable;

/**
 * What readers would get if a story went out, by the way it would go: nothing is saved, nothing is
 * sent, and nothing is judged that keeps it back.
 */
public final class Rehearsal {
  private final Attribution attribution;

  public Rehearsal(Crediting crediting) {
    this.attribution = new Attribution(crediting);
  }

  /**
   * @param actor who would publish it; a schedule's own actor stands where there is a schedule
   * @param note what readers would be told of a correction
   * @param now when it would go out, unless a schedule says when
   * @return empty for what was retracted: nothing of it goes out any more
   */
  public Optional<Edition> edition(Story story, String actor, @Nullable String note, Instant now) {
    return switch (story) {
      case Unpublished.Scheduled scheduled -> Optional.of(onTime(scheduled));
      case Unpublished coming -> Optional.of(first(coming, actor, actor, now));
      case Story.Published published -> Optional.of(next(published, actor, note, now));
      case Story.Held held -> edition(held.from(), actor, note, now);
      case Story.Spiked spiked -> edition(spiked.restored(), actor, note, now);
      case Story.Retracted _ -> Optional.empty();
    };
  }

  private Edition onTime(Unpublished.Scheduled story) {
    Schedule schedule = story.schedule();
    String signature = schedule.actor() == null ? schedule.by() : schedule.actor();
    return first(story, schedule.actor(), signature, schedule.at());
  }

  private Edition first(Unpublished story, @Nullable String actor, String by, Instant at) {
    Dossier signed = attribution.signed(story, actor);
    return Edition.of(story.with(signed).published(at), null, by);
  }

  private Edition next(Story.Published story, String actor, @Nullable String note, Instant at) {
    Story.Published signed = story.with(attribution.signed(story, actor));
    boolean explained = note != null && !note.isBlank();
    return Edition.of(signed.corrected(at, explained), explained ? note : null, actor);
  }
}
