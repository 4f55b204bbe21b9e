package org.dragoman.publish.story;

import java.time.Instant;
import java.util.Optional;
import org.dragoman.contracts.event.ArticleRetracted;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.story.Outcome.Done;
import org.dragoman.publish.story.Story.Draft;
import org.dragoman.publish.story.Story.Published;
import org.dragoman.publish.story.Story.Retracted;
import org.dragoman.publish.story.Story.Spiked;
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
  private final Attribution attribution;
  private final Transactions transactions;
  private final Report report;

  public Moves(
      Stories stories,
      Receipts receipts,
      Keeper keeper,
      Crediting crediting,
      Transactions transactions,
      Report report) {
    this.stories = stories;
    this.receipts = receipts;
    this.keeper = keeper;
    this.attribution = new Attribution(crediting);
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
    return switch (story) {
      case Draft draft when order.move() == Move.PUBLISH -> publish(draft, order);
      case Draft draft when order.move() == Move.SPIKE -> done(story, draft.spiked(), order);
      case Published published when order.move() == Move.CORRECT -> correct(published, order);
      case Published published when order.move() == Move.RETRACT -> retract(published, order);
      case Spiked spiked when order.move() == Move.RESTORE -> done(story, spiked.restored(), order);
      case Draft _, Published _, Spiked _, Retracted _ ->
          new Outcome.NotOffered(story.state(), story.moves());
    };
  }

  private Outcome publish(Draft draft, Order order) {
    Instant now = keeper.now();
    if (draft.dossier().open(Obligation.Kind.SOURCE_WITHDRAWN) != null) {
      return new Outcome.Withdrawn("The outlet took its article back; the draft can be spiked.");
    }
    Draft signed = new Draft(signed(draft.dossier(), order));
    return Readiness.refusal(signed.dossier(), now, order.allowUntranslated())
        .<Outcome>map(refused -> refused)
        .orElseGet(() ->
            new Done(
                keeper.publish(
                    draft, signed.published(now), Act.of(order), order.signature(), null)));
  }

  private Outcome correct(Published story, Order order) {
    Instant now = keeper.now();
    if (blank(order.note()) && !differs(story)) {
      return new Outcome.NothingToCorrect();
    }
    Published signed = story.with(signed(story.dossier(), order));
    return Readiness.refusal(signed.dossier(), now, order.allowUntranslated())
        .<Outcome>map(refused -> refused)
        .orElseGet(() ->
            new Done(
                keeper.publish(
                    story,
                    signed.corrected(now, !blank(order.note())),
                    Act.of(order),
                    order.signature(),
                    order.note())));
  }

  private Outcome retract(Published story, Order order) {
    String reason = order.reason();
    if (reason == null || reason.isBlank()) {
      return new Outcome.ReasonMissing();
    }
    Retracted retracted = story.retracted(reason, keeper.now());
    Story saved = keeper.keep(story, retracted, Act.of(order));
    Dossier dossier = saved.dossier();
    keeper.send(
        new ArticleRetracted(
            dossier.id(),
            dossier.articleId(),
            dossier.language(),
            dossier.copy().sourceVersion(),
            dossier.copy().translationRevision(),
            retracted.version(),
            dossier.slug(),
            reason,
            retracted.retractedAt(),
            order.signature()));
    return new Done(saved);
  }

  private Outcome done(Story before, Story after, Order order) {
    return new Done(keeper.keep(before, after, Act.of(order)));
  }

  /**
   * Whoever publishes approves: they answer for every sentence, and stand among the editors if they
   * are a person.
   */
  private Dossier signed(Dossier dossier, Order order) {
    String actor = order.actor();
    Copy answered = dossier.copy().answered();
    return attribution.attribute(dossier, actor == null ? answered : answered.withEditor(actor));
  }

  private boolean differs(Published story) {
    Dossier dossier = story.dossier();
    return stories
        .edition(dossier.id())
        .map(edition ->
            !edition.article().equals(dossier.article().toBuilder().editorNote(null).build())
                || !edition.segments().equals(dossier.copy().arranged().segments()))
        .orElse(true);
  }

  private static boolean blank(@Nullable String value) {
    return value == null || value.isBlank();
  }
}
