package org.dragoman.publish.story;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.WireRecord;
import org.dragoman.outbox.Outbox;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.Samples;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.credit.HouseStyles;
import org.dragoman.publish.desk.CreditSaving;

/** The use cases over fakes, for tests of the lifecycle. */
final class Newsroom {
  final StoriesInMemory stories = new StoriesInMemory();
  final CopiesInMemory copies = new CopiesInMemory(stories);
  final ArchiveInMemory archive = new ArchiveInMemory(stories);
  final Crediting crediting;
  final Transactions transactions = new Straight();
  final List<Event> sent = new ArrayList<>();
  final List<Act> acts = new ArrayList<>();
  final List<Change> changes = new ArrayList<>();
  final Keeper keeper;
  final Intake intake;
  final Moves moves;
  final Mending mending;
  final Commands commands;
  final Departures departures;

  Instant now = Samples.THEN.plusSeconds(3600);

  Newsroom() {
    this(new Rules(false), Policies.none());
  }

  Newsroom(Rules rules, Policies policies) {
    this(rules, policies, Samples.STYLES);
  }

  Newsroom(Rules rules, Policies policies, HouseStyles styles) {
    crediting = new Crediting(styles);
    Outbox outbox = new Notes();
    Clock clock = new Watch();
    History history =
        (saved, act) -> {
          acts.add(act);
          archive.keep(saved, act);
        };
    keeper = new Keeper(stories, history, changes::add, outbox, crediting, clock);
    intake = new Intake(stories, copies, keeper, crediting, policies);
    moves =
        new Moves(stories, stories, keeper, crediting, rules, transactions, (move, outcome) -> {});
    mending = new Mending(stories, keeper, crediting, rules, transactions);
    departures =
        new Departures(
            stories, stories, keeper, crediting, rules, transactions, (move, outcome) -> {});
    commands = new Commands(moves, stories, stories, keeper, rules, outbox);
  }

  /** With a house style of its own. */
  Restyling restyling(Crediting styled) {
    return new Restyling(stories, keeper, styled, transactions);
  }

  Reviewing reviewing() {
    return new Reviewing(new Reading(stories, copies, transactions), mending);
  }

  CreditSaving creditSaving() {
    return new CreditSaving(new Reading(stories, copies, new Straight()), mending);
  }

  Story story(String id) {
    return stories.find(id).orElseThrow();
  }

  Outcome move(String id, Move move) {
    return moves.move(order(id, move), null);
  }

  /** A move with words, by somebody. */
  Outcome move(String id, Move move, String who, String reason) {
    return moves.move(new Order(id, move, "key", who, null, null, reason, null, false, null), null);
  }

  Outcome schedule(String id, Instant at) {
    return moves.move(
        new Order(id, Move.SCHEDULE, "key", "Nadia Sørby", null, null, null, null, false, at),
        null);
  }

  /** Somebody writes a new headline. */
  Outcome headline(String id, String who, String title) {
    return mending.mend(
        new Amendment(id, "key", who, null, new Furniture(title, null, null, null), Map.of()));
  }

  static Order order(String id, Move move) {
    return new Order(id, move, "key", "Nadia Sørby", null, null, null, null, false);
  }

  <E extends Event> List<E> sent(Class<E> type) {
    return sent.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private final class Notes implements Outbox {
    @Override
    public void send(Event event, Topic topic) {
      sent.add(event);
    }

    @Override
    public void send(WireRecord record) {
      throw new AssertionError("only events leave here");
    }
  }

  private final class Watch extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new AssertionError("instants have no zone");
    }
  }

  private static final class Straight implements Transactions {
    @Override
    public <T> T call(Supplier<T> work) {
      return work.get();
    }
  }
}
