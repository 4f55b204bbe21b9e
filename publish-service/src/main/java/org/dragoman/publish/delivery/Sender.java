package org.dragoman.publish.delivery;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.channel.Answer;
import org.dragoman.publish.channel.Channel;
import org.dragoman.publish.channel.Consignment;
import org.dragoman.publish.channel.Destination;
import org.dragoman.publish.channel.Payload;
import org.jspecify.annotations.Nullable;

/**
 * Sends what it has a lease of and says in the ledger what came of it. No transaction is open while
 * a receiver is waited for.
 */
public final class Sender {
  /** How often a version may not be found before a person has to look. */
  static final int MOST_MISSES = 10;

  private static final System.Logger LOG = System.getLogger(Sender.class.getName());

  private final Ledger ledger;
  private final Consignments consignments;
  private final Map<String, Channel> channels;
  private final Transactions transactions;
  private final Duration longestTry;
  private final Backoff backoff;
  private final InstantSource clock;
  private final DoubleSupplier random;
  private final Failpoints failpoints;

  /**
   * @param channels by name
   * @param longestTry of a channel: with less of the lease left, another may send it at once
   * @param random 0 to 1, exclusive
   */
  public Sender(
      Ledger ledger,
      Consignments consignments,
      Map<String, Channel> channels,
      Transactions transactions,
      Duration longestTry,
      Backoff backoff,
      InstantSource clock,
      DoubleSupplier random,
      Failpoints failpoints) {
    this.ledger = ledger;
    this.consignments = consignments;
    this.channels = Map.copyOf(channels);
    this.transactions = transactions;
    this.longestTry = longestTry;
    this.backoff = backoff;
    this.clock = clock;
    this.random = random;
    this.failpoints = failpoints;
  }

  /** Leases for {@link #send}, in a transaction of their own. */
  List<Lease> lease(String destination, int most, Duration length) {
    Instant now = clock.instant();
    List<Lease> leases =
        transactions.call(() -> {
          List<Lease> taken = ledger.lease(destination, most, now, now.plus(length));
          if (!taken.isEmpty()) {
            failpoints.reached(Step.LEASING);
          }
          return taken;
        });
    if (!leases.isEmpty()) {
      failpoints.reached(Step.LEASED);
    }
    return leases;
  }

  /** What came of one try; empty if none was made. */
  Optional<Answer> send(Lease lease, Destination destination) {
    return switch (prepare(lease.delivery(), destination)) {
      case Prepared.Unsendable(var answer) -> {
        settle(lease, destination, null, answer);
        yield Optional.empty();
      }
      case Prepared.Ready ready -> send(lease, destination, ready);
    };
  }

  private sealed interface Prepared {
    record Ready(Channel channel, Consignment consignment, Payload payload) implements Prepared {}

    record Unsendable(Answer answer) implements Prepared {}
  }

  private Prepared prepare(Delivery delivery, Destination destination) {
    Channel channel = channels.get(destination.channel());
    if (channel == null) {
      return hopeless("This installation has no channel named " + destination.channel() + ".");
    }
    Consignment consignment =
        transactions
            .call(() ->
                consignments.of(
                    delivery,
                    destination,
                    ledger.reference(delivery.storyId(), delivery.destination()).orElse(null)))
            .orElse(null);
    if (consignment == null) {
      return missing(delivery);
    }
    Prepared prepared = write(channel, consignment, delivery);
    failpoints.reached(Step.WRITTEN);
    return prepared;
  }

  /** It may be on its way here; and if it is lost, nobody mends that by waiting. */
  private static Prepared missing(Delivery delivery) {
    return delivery.misses() + 1 < MOST_MISSES
        ? new Prepared.Unsendable(
            new Answer.Postponed("The version is not to be found here now.", null))
        : hopeless(
            "The version is not to be found here. Make what readers have again from the log"
                + " (./dragoman rebuild), then try again.");
  }

  private static Prepared write(Channel channel, Consignment consignment, Delivery delivery) {
    try {
      return new Prepared.Ready(channel, consignment, channel.write(consignment));
    } catch (RuntimeException bug) {
      LOG.log(Level.ERROR, "A story could not be written: " + about(delivery), bug);
      return hopeless("It could not be written; the log of the service says why.");
    }
  }

  private static Prepared hopeless(String said) {
    return new Prepared.Unsendable(new Answer.Refused(said));
  }

  private Optional<Answer> send(Lease lease, Destination destination, Prepared.Ready ready) {
    Long attempt = begin(lease, destination, ready.payload().hash()).orElse(null);
    if (attempt == null) {
      return Optional.empty();
    }
    failpoints.reached(Step.BEGUN);
    Answer answer = answer(lease.delivery(), ready);
    failpoints.reached(Step.ANSWERED);
    settle(lease, destination, attempt, answer);
    return Optional.of(answer);
  }

  /**
   * Empty if it is not to be sent: somebody else has it, a newer version makes it needless, or the
   * destination has asked to be left alone since it was leased.
   */
  private Optional<Long> begin(Lease lease, Destination destination, String hash) {
    return transactions.call(() -> {
      Delivery delivery = ledger.held(lease).orElse(null);
      // Not before: it may have waited for the row.
      Instant now = clock.instant();
      if (delivery == null || lease.until().isBefore(now.plus(longestTry))) {
        return Optional.<Long>empty();
      }
      Optional<State> instead = instead(delivery, destination, now);
      instead.ifPresent(state -> ledger.settle(delivery.id(), state));
      return instead.isPresent()
          ? Optional.<Long>empty()
          : Optional.of(ledger.begin(delivery.id(), now, hash));
    });
  }

  private Optional<State> instead(Delivery delivery, Destination destination, Instant now) {
    return Turn.overtakenBy(delivery, line(delivery), destination.policy())
        .<State>map(by -> new State.Overtaken(now, by))
        .or(() -> ledger.resting(destination.id(), now).map(State.Due::new));
  }

  private Answer answer(Delivery delivery, Prepared.Ready ready) {
    try {
      return ready.channel().send(ready.consignment(), ready.payload());
    } catch (RuntimeException broken) {
      // A bug, and it is not known how far it came: the try is one that failed.
      LOG.log(Level.ERROR, "A channel broke: " + about(delivery), broken);
      return new Answer.Postponed("Sending broke off here; the log of the service says why.", null);
    }
  }

  /** Who has lost the lease may tell of the try, but not what becomes of the delivery. */
  private void settle(Lease lease, Destination destination, @Nullable Long attempt, Answer answer) {
    transactions.run(() -> {
      Instant now = clock.instant();
      ledger.end(lease, attempt, now, answer);
      Turn.restUntil(answer, now)
          .ifPresent(until -> ledger.rest(destination.id(), until, answer.said()));
      ledger
          .held(lease)
          .ifPresentOrElse(
              delivery ->
                  ledger.settle(
                      delivery.id(),
                      Turn.after(
                          answer,
                          delivery,
                          line(delivery),
                          destination.policy(),
                          backoff,
                          now,
                          random.getAsDouble())),
              () -> LOG.log(Level.WARNING, "A lease was lost: {0}", about(lease.delivery())));
      failpoints.reached(Step.SETTLING);
    });
    failpoints.reached(Step.SETTLED);
  }

  private List<Delivery> line(Delivery delivery) {
    return ledger.line(delivery.storyId(), delivery.destination());
  }

  private static String about(Delivery delivery) {
    return "story=%s version=%d destination=%s"
        .formatted(delivery.storyId(), delivery.version(), delivery.destination());
  }
}
