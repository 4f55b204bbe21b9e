package org.dragoman.publish.story;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.dragoman.contracts.event.ArticleRetracted;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.outbox.Outbox;
import org.dragoman.publish.credit.Crediting;
import org.jspecify.annotations.Nullable;

/**
 * Saves a changed story together with what others must hear of it. The caller holds the story's
 * lock, so that events leave in the order of the changes.
 */
public final class Keeper {
  private final Stories stories;
  private final History history;
  private final Bulletin bulletin;
  private final Outbox outbox;
  private final Attribution attribution;
  private final Clock clock;

  public Keeper(
      Stories stories,
      History history,
      Bulletin bulletin,
      Outbox outbox,
      Crediting crediting,
      Clock clock) {
    this.stories = stories;
    this.history = history;
    this.bulletin = bulletin;
    this.outbox = outbox;
    this.attribution = new Attribution(crediting);
    this.clock = clock;
  }

  /** Now, as precisely as PostgreSQL keeps it, so that what is read back is what was written. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * @param before the story as it was; null for a new one
   * @param act what made it another
   * @return the story as it was saved, with what waited for its approval to end
   */
  Story keep(@Nullable Story before, Story after, Act act) {
    return takeUp(save(before, after, act));
  }

  private Story takeUp(Story saved) {
    Story taken = attribution.takenUp(saved);
    return taken == saved ? saved : save(saved, taken, Act.TRANSLATED);
  }

  private Story save(@Nullable Story before, Story after, Act act) {
    Instant now = now();
    Story saved = after.with(withFreeSlug(before, after).changedAt(now));
    stories.save(saved);
    history.keep(saved, act);
    bulletin.tell(Change.between(before, saved, act));
    if (before == null || !before.dossier().credit().equals(saved.dossier().credit())) {
      outbox.send(Attribution.event(saved, now), Topic.ARTICLES_ATTRIBUTED);
    }
    return saved;
  }

  /** Keeps a published version, tells readers of it, and the memory what was approved. */
  Story publish(Story before, Story.Published after, Act act, String by, @Nullable String note) {
    Story saved = save(before, after, act);
    Edition edition = Edition.of((Story.Published) saved, note, by);
    stories.keep(edition);
    send(edition.event());
    Furniture furniture = saved.dossier().copy().furniture();
    outbox.send(edition.approved(furniture), Topic.TRANSLATIONS_APPROVED);
    return saved;
  }

  /** Takes a story back, and tells whoever got it. */
  Story retract(Story before, Story.Retracted after, Act act, String by) {
    Story saved = keep(before, after, act);
    Dossier dossier = saved.dossier();
    stories.keep(
        new Retraction(dossier.id(), after.version(), after.reason(), after.retractedAt()));
    send(
        new ArticleRetracted(
            dossier.id(),
            dossier.articleId(),
            dossier.language(),
            dossier.copy().sourceVersion(),
            dossier.copy().translationRevision(),
            after.version(),
            dossier.slug(),
            after.reason(),
            after.retractedAt(),
            by));
    return saved;
  }

  private void send(Event event) {
    outbox.send(event, Topic.ARTICLES_PUBLISHED);
  }

  /** Until its first publication a story's slug follows its headline, or what an editor chose. */
  private Dossier withFreeSlug(@Nullable Story before, Story story) {
    Dossier dossier = story.dossier();
    if (story.version() > 0 && !dossier.slug().isEmpty()) {
      return dossier;
    }
    String words = slugWords(dossier);
    if (before != null && keepsSlug(before.dossier(), dossier, words)) {
      return dossier;
    }
    String wanted = Slugs.of(words, "story-" + dossier.id());
    return dossier.withSlug(Slugs.free(wanted, stories.slugsLike(wanted, dossier.id())));
  }

  private static boolean keepsSlug(Dossier before, Dossier after, String words) {
    return !after.slug().isEmpty()
        && after.slug().equals(before.slug())
        && words.equals(slugWords(before));
  }

  private static String slugWords(Dossier dossier) {
    String chosen = dossier.copy().furniture().slug();
    return chosen == null ? dossier.article().title() : chosen;
  }
}
