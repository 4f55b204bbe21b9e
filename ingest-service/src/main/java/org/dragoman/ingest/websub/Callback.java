package org.dragoman.ingest.websub;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.fetch.Subscriptions;
import org.dragoman.ingest.format.Document;
import org.dragoman.ingest.receipt.Envelope;
import org.dragoman.ingest.receipt.Intake;
import org.dragoman.ingest.receipt.Way;
import org.dragoman.ingest.source.Sources;
import org.dragoman.outbox.Transactions;
import org.jspecify.annotations.Nullable;

/** What we do when a hub calls. */
public final class Callback {
  private final SubscriptionStore store;
  private final Sources sources;
  private final Subscriptions polling;
  private final Taking taking;
  private final Transactions transactions;
  private final Clock clock;

  public Callback(
      SubscriptionStore store,
      Sources sources,
      Subscriptions polling,
      Taking taking,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.sources = sources;
    this.polling = polling;
    this.taking = taking;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** As {@link org.dragoman.ingest.receipt.Capture#take}. */
  @FunctionalInterface
  public interface Taking {
    Intake take(Source source, Document document, Way way);
  }

  /** What the hub is answered that says something of a subscription. */
  public sealed interface Answer {

    /** We meant it: the challenge goes back. */
    record Confirmed(String challenge) implements Answer {}

    /** Taken note of. */
    record Noted() implements Answer {}

    /** We asked for no such thing. */
    record NotMeant() implements Answer {}
  }

  /** What became of content that was brought. */
  public sealed interface Brought {

    /** It was signed and is durable. */
    record Taken() implements Brought {}

    /** It was signed and could not be read; the feed is polled instead. */
    record Unread() implements Brought {}

    /** Nothing vouches for it, as the hub is not asked over TLS; the feed is polled instead. */
    record Hint() implements Brought {}

    /** Its signature does not hold: ignored (section 7.1). */
    record Forged() implements Brought {}

    /** Nobody has this address, or any more: the hub may forget it. */
    record Gone() implements Brought {}
  }

  public Answer hear(String token, Intent intent) {
    return transactions.call(() ->
        store
            .byToken(token)
            .map(subscription -> hear(subscription, intent))
            .orElse(new Answer.NotMeant()));
  }

  private Answer hear(Subscription subscription, Intent intent) {
    if (!subscription.topic().url().equals(intent.topic()) || intent.mode() == null) {
      return new Answer.NotMeant();
    }
    Instant now = clock.instant();
    boolean leaving = subscription.state() == State.LEAVING;
    return switch (intent.mode()) {
      case "denied" -> {
        if (leaving) {
          store.remove(subscription.source());
        } else {
          store.save(subscription.denied(intent.reason(), now));
          polling.pollNow(subscription.source(), now);
        }
        yield new Answer.Noted();
      }
      case "subscribe" -> {
        boolean meant = subscription.state() == State.ASKED || subscription.state() == State.ACTIVE;
        if (!meant || intent.challenge() == null) {
          yield new Answer.NotMeant();
        }
        store.save(
            subscription.verified(intent.lease() == null ? Intent.LEASE : intent.lease(), now));
        yield new Answer.Confirmed(intent.challenge());
      }
      case "unsubscribe" -> {
        if (!leaving || intent.challenge() == null) {
          yield new Answer.NotMeant();
        }
        store.remove(subscription.source());
        yield new Answer.Confirmed(intent.challenge());
      }
      default -> new Answer.NotMeant();
    };
  }

  /** Content on its way in: read only where it is wanted. */
  @FunctionalInterface
  public interface Content {
    /** All of it, once, as it was signed. */
    byte[] read();
  }

  /**
   * @param said of the content by its hub; relative addresses resolve against the feed's own
   * @param signature the {@code X-Hub-Signature}
   */
  public Brought take(
      String token, Content content, Envelope said, @Nullable String signature, Way way) {
    Optional<Subscription> known =
        transactions
            .call(() -> store.byToken(token))
            .filter(subscription -> subscription.state() != State.LEAVING);
    Optional<Source> source =
        known.flatMap(subscription -> transactions.call(() -> sources.find(subscription.source())));
    if (known.isEmpty() || source.isEmpty()) {
      return new Brought.Gone();
    }
    Subscription subscription = known.get();
    if (!subscription.topic().signs()) {
      poll(subscription);
      return new Brought.Hint();
    }
    byte[] bytes = content.read();
    if (!Signature.holds(signature, bytes, subscription.secret())) {
      return new Brought.Forged();
    }
    // The base a poll would have, so that both bring the same article.
    String base = subscription.topic().url();
    Document document = new Document(bytes, said.contentType(), said.contentLanguage(), base);
    if (taking.take(source.get(), document, way) instanceof Intake.Unread) {
      poll(subscription);
      return new Brought.Unread();
    }
    return new Brought.Taken();
  }

  private void poll(Subscription subscription) {
    transactions.run(() -> polling.pollNow(subscription.source(), clock.instant()));
  }
}
