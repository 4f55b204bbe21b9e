package org.dragoman.publish.story;

import java.time.Instant;
import java.util.Optional;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.story.Outcome.Done;
import org.dragoman.publish.story.Outcome.Refused;
import org.dragoman.publish.story.Story.Published;
import org.jspecify.annotations.Nullable;

/** What readers get, and who answers for it. The caller holds the story's lock. */
final class Publishing {
  private final Stories stories;
  private final Keeper keeper;
  private final Attribution attribution;
  private final Rules rules;

  Publishing(Stories stories, Keeper keeper, Crediting crediting, Rules rules) {
    this.stories = stories;
    this.keeper = keeper;
    this.attribution = new Attribution(crediting);
    this.rules = rules;
  }

  Outcome approve(Unpublished.InReview story, Order order) {
    Refused refused = rules.approves(story, order.actor());
    if (refused == null) {
      refused = Readiness.withdrawn(story);
    }
    return refused != null
        ? refused
        : new Done(
            keeper.keep(
                story, story.with(signed(story, order)).approved(approval(order)), Act.of(order)));
  }

  Outcome schedule(Unpublished story, Order order) {
    Instant at = order.at();
    if (at == null || !at.isAfter(keeper.now()) || !Moments.storable(at)) {
      return new Outcome.NotInFuture(at);
    }
    Unpublished signed = story.with(signed(story, order));
    Refused refused = Readiness.refusal(signed, at, order.allowUntranslated());
    Schedule schedule = new Schedule(at, order.by(), order.actor(), order.allowUntranslated());
    return refused != null
        ? refused
        : new Done(
            keeper.keep(story, signed.scheduled(approval(story, order), schedule), Act.of(order)));
  }

  Outcome publish(Unpublished story, Order order) {
    Instant now = keeper.now();
    Unpublished signed = story.with(signed(story, order));
    Refused refused = Readiness.refusal(signed, now, order.allowUntranslated());
    return refused != null
        ? refused
        : new Done(
            keeper.publish(story, signed.published(now), Act.of(order), order.signature(), null));
  }

  Outcome correct(Published story, Order order) {
    Instant now = keeper.now();
    String note = order.note();
    boolean explained = note != null && !note.isBlank();
    Optional<Edition> edition = stories.edition(story.dossier().id());
    boolean differs = edition.map(read -> differs(story, read)).orElse(true);
    if (!explained && !differs) {
      return new Outcome.NothingToCorrect();
    }
    // Words that readers have already had their four eyes; what nobody here wrote needs none.
    boolean edited = story.dossier().lastEdit() != null;
    Refused refused = differs && edited ? approves(story, order) : null;
    Published signed = story.with(signed(story, order));
    if (refused == null) {
      refused = Readiness.refusal(signed.dossier(), now, order.allowUntranslated());
    }
    return refused != null
        ? refused
        : new Done(
            keeper.publish(
                story, signed.corrected(now, explained), Act.of(order), order.signature(), note));
  }

  /**
   * @param held how it stood; the published story itself, or what holds it
   */
  Outcome retract(Story held, Published story, Order order) {
    String reason = order.reason();
    return reason == null || reason.isBlank()
        ? new Outcome.ReasonMissing()
        : new Done(
            keeper.retract(
                held, story.retracted(reason, keeper.now()), Act.of(order), order.signature()));
  }

  private @Nullable Refused approves(Story story, Order order) {
    return rules.approves(story, order.actor());
  }

  /** Whoever publishes approves. */
  private Dossier signed(Story story, Order order) {
    return attribution.signed(story, order.actor());
  }

  /** What was approved before stays whose approval it is. */
  private Approval approval(Unpublished story, Order order) {
    return switch (story) {
      case Unpublished.Approved approved -> approved.approval();
      case Unpublished.Scheduled scheduled -> scheduled.approval();
      case Unpublished.Draft _, Unpublished.InReview _ -> approval(order);
    };
  }

  private Approval approval(Order order) {
    return new Approval(order.signature(), keeper.now());
  }

  private static boolean differs(Published story, Edition read) {
    Dossier dossier = story.dossier();
    return !read.article().equals(dossier.article().toBuilder().editorNote(null).build())
        || !read.segments().equals(dossier.arranged().segments());
  }
}
