package org.dragoman.publish.story;

import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.event.ArticleAttributed;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.ArticleCorrected;
import org.dragoman.contracts.event.ArticlePublished;
import org.dragoman.contracts.event.ArticleRetracted;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.event.ArticleWithdrawn;
import org.dragoman.contracts.event.ArticlesLinked;
import org.dragoman.contracts.event.EditorialCommand;
import org.dragoman.contracts.event.EditorialOutcome;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.SegmentsApproved;
import org.dragoman.contracts.event.SourceHeard;
import org.dragoman.contracts.event.SourceQuiet;
import org.dragoman.contracts.event.Version;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.inbox.Unprocessable;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.story.Obligation.Kind;

/**
 * Takes in what translate-service tells: new articles become drafts, new versions go where an
 * editor will meet them. It is called in a transaction, and again with the same event after a
 * crash: what is not newer than what was seen is ignored.
 */
public final class Intake {

  /** What became of an event. */
  public enum Taken {
    DRAFTED,
    UPDATED,
    WITHDRAWN,
    LINKED,
    IGNORED
  }

  private final Stories stories;
  private final Copies copies;
  private final Keeper keeper;
  private final Attribution attribution;
  private final Policies policies;

  public Intake(
      Stories stories, Copies copies, Keeper keeper, Crediting crediting, Policies policies) {
    this.stories = stories;
    this.copies = copies;
    this.keeper = keeper;
    this.attribution = new Attribution(crediting);
    this.policies = policies;
  }

  /**
   * @throws Unprocessable if such an event has no business here
   */
  public Taken take(Event event) {
    return switch (event) {
      case ArticleTranslated translated -> translated(translated);
      case ArticleWithdrawn withdrawn -> withdrawn(withdrawn);
      case ArticlesLinked linked -> copies.take(linked) ? Taken.LINKED : Taken.IGNORED;
      case ArticleCaptured _,
          ArticleAttributed _,
          ArticlePublished _,
          ArticleCorrected _,
          ArticleRetracted _,
          SegmentsApproved _,
          EditorialCommand _,
          EditorialOutcome _,
          SourceQuiet _,
          SourceHeard _ ->
          throw new Unprocessable(
              "publish-service takes ArticleTranslated, ArticleWithdrawn and ArticlesLinked; this is "
                  + event.getClass().getSimpleName());
    };
  }

  private Taken translated(ArticleTranslated event) {
    String id = Dossier.idOf(event.articleId(), event.language());
    return stories.lock(id).map(story -> update(story, event)).orElseGet(() -> draft(id, event));
  }

  private Taken draft(String id, ArticleTranslated event) {
    Instant now = keeper.now();
    Copy copy = Incoming.copy(event);
    Dossier dossier =
        new Dossier(
            id,
            event.articleId(),
            event.language(),
            event.source(),
            copy,
            attribution.credit(event.source(), copy, event.language()),
            "",
            List.of(),
            event.version(),
            Assignment.NONE,
            null,
            null,
            0,
            now,
            now);
    keeper.keep(null, new Unpublished.Draft(dossier), Act.DRAFTED);
    copies.tell(event.articleId());
    return Taken.DRAFTED;
  }

  private Taken update(Story story, ArticleTranslated event) {
    Dossier old = story.dossier();
    if (!event.version().isNewerThan(old.seen())) {
      return Taken.IGNORED;
    }
    boolean newSource = event.sourceVersion() > old.copy().sourceVersion();
    if (!newSource && story.decided()) {
      Dossier decided = old.from(old.source(), event.version()).waiting(Rendering.of(event));
      keeper.keep(story, story.with(decided), Act.WAITING);
      return Taken.UPDATED;
    }
    Dossier known = old.from(event.source(), event.version()).waiting(null);
    Dossier updated = attribution.attribute(known, Incoming.copy(event, old.copy()));
    if (newSource) {
      newVersion(story, story.with(updated.settled(Kind.SOURCE_WITHDRAWN)), event);
    } else {
      keeper.keep(story, story.with(updated), Act.TRANSLATED);
    }
    return Taken.UPDATED;
  }

  /** What was approved is no longer what stands there: somebody has to decide. */
  private void newVersion(Story before, Story story, ArticleTranslated event) {
    Dossier dossier = story.dossier();
    if (!owes(story)) {
      keeper.keep(before, story, Act.TRANSLATED);
      return;
    }
    List<Segment> decided =
        stories
            .edition(dossier.id())
            .map(Edition::segments)
            .orElse(before.dossier().copy().segments());
    Obligation obligation =
        Obligation.corrected(
            dossier.id(),
            event.sourceVersion(),
            event.translatedAt(),
            Merge.touched(decided, dossier.standing()));
    Story owing = story.with(dossier.owing(obligation)).unapproved();
    follow(keeper.keep(before, owing, Act.TRANSLATED), Kind.SOURCE_CORRECTED);
  }

  /** A draft that nobody has touched simply is the new text; a spiked story goes nowhere. */
  private static boolean owes(Story story) {
    Dossier dossier = story.dossier();
    boolean untouched = dossier.lastEdit() == null && dossier.copy().editors().isEmpty();
    return story.open() && !(story instanceof Unpublished.Draft && untouched);
  }

  private Taken withdrawn(ArticleWithdrawn event) {
    Taken taken = Taken.IGNORED;
    for (Story story : stories.lockAllOf(event.articleId())) {
      if (withdraw(story, event)) {
        taken = Taken.WITHDRAWN;
      }
    }
    return taken;
  }

  private boolean withdraw(Story story, ArticleWithdrawn event) {
    Dossier dossier = story.dossier();
    Version version = event.version();
    if (!version.isNewerThan(dossier.seen())) {
      return false;
    }
    Dossier seen = dossier.from(dossier.source(), version);
    if (story instanceof Story.Retracted) {
      keeper.keep(story, story.with(seen), Act.WITHDRAWN);
      return true;
    }
    Obligation obligation =
        Obligation.withdrawn(dossier.id(), event.sourceVersion(), event.withdrawnAt());
    Story owing = story.with(seen.owing(obligation)).unapproved();
    follow(keeper.keep(story, owing, Act.WITHDRAWN), Kind.SOURCE_WITHDRAWN);
    return true;
  }

  /** What the house said in advance is done at once. */
  private void follow(Story story, Kind kind) {
    switch (policies.step(story, kind, keeper.now())) {
      case Policies.Step.Wait _ -> {}
      case Policies.Step.Keep(Story after, Act act) -> keeper.keep(story, after, act);
      case Policies.Step.Retract(Story.Retracted after, Act act) ->
          keeper.retract(story, after, act, Act.POLICY);
    }
  }
}
