package org.dragoman.ingest.websub;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dragoman.ingest.fetch.PollState;
import org.dragoman.ingest.fetch.Polling;
import org.dragoman.ingest.fetch.Subscriptions;
import org.dragoman.ingest.source.Sources;
import org.dragoman.ingest.turn.Turns;
import org.dragoman.outbox.Transactions;

/** Keeps subscriptions in step with what the polled feeds say of their hubs, and asks the hubs. */
public final class Subscriber {
  /** Longer than a hub may take to answer, so that no two replicas ask one at once. */
  private static final Duration HELD = Duration.ofMinutes(2);

  private static final int AT_ONCE = 20;

  private final SubscriptionStore store;
  private final Subscriptions polling;
  private final Sources sources;
  private final Hub hub;
  private final Tokens tokens;
  private final Turns turns;
  private final Duration every;
  private final Transactions transactions;
  private final Clock clock;

  /** Where tokens and secrets come from. */
  @FunctionalInterface
  public interface Tokens {
    /** At least 128 bits nobody can guess, safe in a URL; under 200 bytes (section 5.1). */
    String next();
  }

  /**
   * @param every how often what the feeds say is looked at
   */
  public Subscriber(
      SubscriptionStore store,
      Subscriptions polling,
      Sources sources,
      Hub hub,
      Tokens tokens,
      Turns turns,
      Duration every,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.polling = polling;
    this.sources = sources;
    this.hub = hub;
    this.tokens = tokens;
    this.turns = turns;
    this.every = every;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * One round: what has changed is noted, by one replica, since two would each give a feed a token
   * and its hub would verify the one that lost; and who is due is asked.
   */
  public void run() {
    transactions.run(() -> {
      if (turns.take("websub", every)) {
        follow();
      }
    });
    List<Subscription> due = transactions.call(() -> store.due(clock.instant(), HELD, AT_ONCE));
    due.forEach(this::ask);
  }

  private void follow() {
    Instant now = clock.instant();
    Map<String, Topic> offered = new HashMap<>();
    for (Polling feed : polling.all()) {
      if (feed.state() == PollState.ACTIVE) {
        Topic.offeredBy(feed.hints()).ifPresent(topic -> offered.put(feed.source(), topic));
      }
    }
    Set<String> known = new HashSet<>();
    for (Subscription subscription : store.all()) {
      known.add(subscription.source());
      Topic topic = offered.get(subscription.source());
      if (topic == null) {
        store.save(subscription.leaving(now));
      } else if (!topic.equals(subscription.topic()) || subscription.state() == State.LEAVING) {
        // The other hub's lease runs out; until then its calls find nobody and are answered 410.
        store.save(fresh(subscription.source(), topic, now));
      }
    }
    offered.forEach((source, topic) -> {
      if (!known.contains(source)) {
        store.save(fresh(source, topic, now));
      }
    });
  }

  private Subscription fresh(String source, Topic topic, Instant now) {
    return Subscription.wanted(source, topic, tokens.next(), tokens.next(), now);
  }

  private void ask(Subscription due) {
    boolean privateNetwork = transactions.call(() -> sources.policy(due.source()).privateNetwork());
    if (due.state() == State.ACTIVE && !due.isLive(clock.instant())) {
      transactions.run(() -> polling.pollNow(due.source(), clock.instant()));
    }
    Hub.Mode mode = due.state() == State.LEAVING ? Hub.Mode.UNSUBSCRIBE : Hub.Mode.SUBSCRIBE;
    // A hub may verify before it answers (section 5.3 allows it), so that we mean it comes first.
    if (mode == Hub.Mode.SUBSCRIBE) {
      settle(due, Subscription::asked);
    }
    switch (hub.ask(mode, due, privateNetwork)) {
      case Hub.Reply.Accepted accepted -> {
        if (mode == Hub.Mode.UNSUBSCRIBE) {
          settle(due, (current, now) -> current.failed("The hub has yet to confirm.", now));
        }
      }
      case Hub.Reply.Refused(String reason) ->
          settle(due, (current, now) -> current.failed(reason, now));
    }
  }

  private interface Move {
    Subscription after(Subscription current, Instant now);
  }

  /** Moves what stands now, which a call of the hub may have moved meanwhile. */
  private void settle(Subscription asked, Move move) {
    transactions.run(() -> {
      Optional<Subscription> current =
          store
              .byToken(asked.token())
              .filter(s -> s.state() != State.DENIED || asked.state() == State.DENIED);
      current
          .map(subscription -> move.after(subscription, clock.instant()))
          .ifPresent(after -> {
            if (after.isOver()) {
              store.remove(after.source());
            } else {
              store.save(after);
            }
          });
    });
  }
}
