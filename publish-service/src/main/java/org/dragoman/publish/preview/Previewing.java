package org.dragoman.publish.preview;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.history.ChangesSheet;
import org.dragoman.publish.history.ChangesSheet.Fact;
import org.dragoman.publish.history.Marks;
import org.dragoman.publish.site.Printing;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Rehearsal;
import org.dragoman.publish.story.Stories;
import org.dragoman.publish.story.Story;
import org.jspecify.annotations.Nullable;

/** Shows the page of a story as it would stand on the site, beside the one that stands there. */
public final class Previewing {
  private final Stories stories;
  private final Rehearsal rehearsal;
  private final Printing printing;
  private final Transactions transactions;
  private final Clock clock;

  public Previewing(
      Stories stories,
      Rehearsal rehearsal,
      Printing printing,
      Transactions transactions,
      Clock clock) {
    this.stories = stories;
    this.rehearsal = rehearsal;
    this.printing = printing;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param actor who looks at it, and would publish it
   * @param note what readers would be told of a correction
   * @param marked whether words that one page has and the other has not are marked in both
   * @return empty if there is no such story
   */
  public Optional<Preview> preview(
      String storyId, String actor, @Nullable String note, boolean marked) {
    return transactions.call(
        () -> stories.find(storyId).map(story -> preview(story, actor, note, marked)));
  }

  private Preview preview(Story story, String actor, @Nullable String note, boolean marked) {
    Optional<Edition> now = stories.edition(story.dossier().id());
    Optional<Edition> then =
        rehearsal.edition(story, actor, note, clock.instant().truncatedTo(ChronoUnit.MICROS));
    boolean mark = marked && now.isPresent() && then.isPresent();
    Optional<String> before =
        now.map(edition -> mark ? Marks.deleted(edition, then.orElseThrow()) : edition)
            .map(printing::page);
    Optional<String> after =
        then.map(edition -> mark ? Marks.inserted(now.orElseThrow(), edition) : edition)
            .map(printing::page);
    List<Fact> around =
        mark ? ChangesSheet.around(now.orElseThrow(), then.orElseThrow()) : List.of();
    return new Preview(story, before.orElse(null), after.orElse(null), around);
  }
}
