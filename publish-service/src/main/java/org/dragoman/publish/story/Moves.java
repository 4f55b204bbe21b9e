package org.dragoman.publish.story;

import java.util.Optional;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.story.Outcome.Done;
import org.dragoman.publish.story.Story.Active;
import org.dragoman.publish.story.Story.Held;
import org.dragoman.publish.story.Story.Published;
import org.dragoman.publish.story.Story.Spiked;
import org.dragoman.publish.story.Unpublished.Draft;
import org.dragoman.publish.story.Unpublished.InReview;
import org.dragoman.publish.story.Unpublished.Scheduled;
import org.jspecify.annotations.Nullable;

/**
 * The one door through which stories move, whoever asks: desk, API or command. In one transaction
 * the story is locked, judged, saved, and its event written.
 */
public final class Moves {

  /** Is told what became of each order. */
  @FunctionalInterface
  public interface Report {
    void moved(Move move, Outcome outcome);
  }

  private final Stories stories;
  private final Receipts receipts;
  private final Keeper keeper;
  private final Rules rules;
  private final Publishing publishing;
  private final Transactions transactions;
  private final Report report;

  public Moves(
      Stories stories,
      Receipts receipts,
      Keeper keeper,
      Crediting crediting,
      Rules rules,
      Transactions transactions,
      Report report) {
    this.stories = stories;
    this.receipts = receipts;
    this.keeper = keeper;
    this.rules = rules;
    this.publishing = new Publishing(stories, keeper, crediting, rules);
    this.transactions = transactions;
    this.report = report;
  }

  /**
   * @param key the sender's idempotency key; an order that was carried out under it answers the
   *     story as it stands, one that was refused is judged anew
   */
  public Outcome move(Order order, @Nullable String key) {
    Outcome outcome =
        Characters.storable(order.actor(), order.reason(), order.note())
            ? transactions.call(() -> judged(order, key))
            : new Outcome.Unstorable();
    report.moved(order.move(), outcome);
    return outcome;
  }

  private Outcome judged(Order order, @Nullable String key) {
    Optional<Story> story = stories.lock(order.storyId());
    return story.isEmpty()
        ? new Outcome.UnknownStory(order.storyId())
        : once(story.get(), order, key);
  }

  private Outcome once(Story story, Order order, @Nullable String key) {
    if (key == null) {
      return expected(story, order);
    }
    Optional<String> receipt = receipts.of(key);
    if (receipt.isPresent()) {
      return receipt.get().equals(order.fingerprint()) ? new Done(story) : new Outcome.KeyReused();
    }
    Outcome outcome = expected(story, order);
    if (outcome instanceof Done) {
      receipts.write(key, order.fingerprint());
    }
    return outcome;
  }

  private Outcome expected(Story story, Order order) {
    Integer revision = order.expectedRevision();
    Integer version = order.expectedVersion();
    int current = story.dossier().revision();
    if ((revision != null && revision != current)
        || (version != null && version != story.version())) {
      return new Outcome.Changed(current, story.version());
    }
    return carryOut(story, order);
  }

  private Outcome carryOut(Story story, Order order) {
    Outcome refused = new Outcome.NotOffered(story.state(), rules.moves(story));
    if (!rules.moves(story).contains(order.move())) {
      return refused;
    }
    return switch (order.move()) {
      case REVIEW -> story instanceof Draft draft ? done(story, draft.inReview(), order) : refused;
      case APPROVE ->
          story instanceof InReview waiting ? publishing.approve(waiting, order) : refused;
      case SCHEDULE ->
          story instanceof Unpublished coming ? publishing.schedule(coming, order) : refused;
      case UNSCHEDULE ->
          story instanceof Scheduled set ? done(story, set.unscheduled(), order) : refused;
      case PUBLISH ->
          story instanceof Unpublished coming ? publishing.publish(coming, order) : refused;
      case CORRECT ->
          story instanceof Published published ? publishing.correct(published, order) : refused;
      case RETRACT ->
          active(story) instanceof Published published
              ? publishing.retract(story, published, order)
              : refused;
      case HOLD ->
          story instanceof Active active ? done(story, active.held(hold(order)), order) : refused;
      case RELEASE ->
          story instanceof Held held ? done(story, held.released(keeper.now()), order) : refused;
      case SPIKE ->
          active(story) instanceof Unpublished coming
              ? done(story, coming.spiked(order.reason()), order)
              : refused;
      case RESTORE ->
          story instanceof Spiked spiked ? done(story, spiked.restored(), order) : refused;
      case DISMISS -> dismiss(story, order);
    };
  }

  private Outcome dismiss(Story story, Order order) {
    String reason = order.reason();
    return reason == null || reason.isBlank()
        ? new Outcome.ReasonMissing()
        : done(story, story.with(story.dossier().settled(Obligation.Kind.SOURCE_CORRECTED)), order);
  }

  /** The story as it would be if nobody held it. */
  private static Story active(Story story) {
    return story instanceof Held held ? held.from() : story;
  }

  private Hold hold(Order order) {
    return new Hold(order.reason(), order.signature(), keeper.now());
  }

  private Outcome done(Story before, Story after, Order order) {
    return new Done(keeper.keep(before, after, Act.of(order)));
  }
}
