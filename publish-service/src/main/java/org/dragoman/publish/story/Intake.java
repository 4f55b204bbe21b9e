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

  public Intake(Stories stories, Copies copies, Keeper keeper, Crediting crediting) {
    this.stories = stories;
    this.copies = copies;
    this.keeper = keeper;
    this.attribution = new Attribution(crediting);
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
            0,
            now,
            now);
    keeper.keep(null, new Story.Draft(dossier), Act.DRAFTED);
    return Taken.DRAFTED;
  }

  private Taken update(Story story, ArticleTranslated event) {
    Dossier old = story.dossier();
    if (!event.version().isNewerThan(old.seen())) {
      return Taken.IGNORED;
    }
    Copy before = old.copy();
    Copy copy = Incoming.copy(event, before);
    boolean newSource = event.sourceVersion() > before.sourceVersion();
    Dossier updated = attribution.attribute(old.from(event.source(), event.version()), copy);
    Dossier dossier = newSource ? updated.settled(Kind.SOURCE_WITHDRAWN) : updated;
    keeper.keep(story, owing(story.with(dossier), event, newSource), Act.TRANSLATED);
    return Taken.UPDATED;
  }

  /** Readers have the old text: somebody has to decide what they are told. */
  private Story owing(Story story, ArticleTranslated event, boolean newSource) {
    if (!newSource || !(story instanceof Story.Published published)) {
      return story;
    }
    Dossier dossier = published.dossier();
    List<String> touched =
        stories
            .edition(dossier.id())
            .map(edition -> Merge.touched(edition.segments(), dossier.copy().segments()))
            .orElse(List.of());
    return story.with(
        dossier.owing(
            Obligation.corrected(
                dossier.id(), event.sourceVersion(), event.translatedAt(), touched)));
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
    keeper.keep(
        story,
        story.with(
            story instanceof Story.Retracted
                ? seen
                : seen.owing(
                    Obligation.withdrawn(
                        dossier.id(), event.sourceVersion(), event.withdrawnAt()))),
        Act.WITHDRAWN);
    return true;
  }
}
