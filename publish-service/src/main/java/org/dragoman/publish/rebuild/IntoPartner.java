package org.dragoman.publish.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.delivery.Delivery;
import org.dragoman.publish.delivery.Destinations;
import org.dragoman.publish.delivery.Ledger;
import org.dragoman.publish.delivery.Place;
import org.dragoman.publish.delivery.Planner;
import org.dragoman.publish.delivery.Release;
import org.dragoman.publish.delivery.State;
import org.dragoman.publish.story.Catalogue;
import org.dragoman.publish.story.Catalogue.Change;
import org.dragoman.publish.story.Shadow;
import org.dragoman.publish.story.Shadow.Difference;
import org.dragoman.publish.story.Shadow.Doubts;
import org.dragoman.publish.story.Shadow.Line;

/**
 * What a partner was never sent. The ledger decides, as it does for what comes out now: by the
 * partner's filter and policy, and never an older version after a newer. Each story is a
 * transaction of its own, and one that was entered is passed over: who breaks off and begins again
 * goes on.
 */
final class IntoPartner implements Carrier {
  private static final int LINES = 500;

  private final String destination;
  private final Destinations destinations;
  private final Ledger ledger;
  private final Planner planner;
  private final Catalogue catalogue;
  private final Shadow shadow;
  private final Transactions transactions;

  IntoPartner(
      String destination,
      Destinations destinations,
      Ledger ledger,
      Planner planner,
      Catalogue catalogue,
      Shadow shadow,
      Transactions transactions) {
    this.destination = destination;
    this.destinations = destinations;
    this.ledger = ledger;
    this.planner = planner;
    this.catalogue = catalogue;
    this.shadow = shadow;
    this.transactions = transactions;
  }

  @Override
  public Carried carry(Order order, Filling log) {
    Place place =
        transactions
            .call(() -> destinations.find(destination))
            .filter(found -> !found.closed())
            .orElseThrow(() -> new IllegalStateException("No open destination: " + destination));
    log.readOn();
    if (!order.whole()) {
      log.addOlder();
    }
    Doubts doubts = transactions.call(shadow::doubts);
    Round round = new Round(place, order.send());
    new ByStory(
            versions -> {
              round.take(versions);
              log.carried();
            })
        .all(shadow);
    if (order.send()) {
      // What was taken back before its row was there, nobody took back at this partner's.
      new ByStory(round::send).of(log.readOn(), shadow);
    }
    return new Carried(round.difference(doubts), order.send() ? round.missing : 0);
  }

  /** Only what would be done was wanted. */
  private static final class Rehearsed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Integer> versions;

    Rehearsed(List<Integer> versions) {
      super("rehearsed", null, false, false);
      this.versions = List.copyOf(versions);
    }
  }

  private final class Round {
    private final Place place;
    private final boolean sends;
    private final List<Line> lines = new ArrayList<>();
    private long missing;
    private long extra;

    Round(Place place, boolean sends) {
      this.place = place;
      this.sends = sends;
    }

    /**
     * @param versions of one story
     */
    void take(List<Change> versions) {
      String story = versions.getFirst().edition().storyId();
      TreeSet<Integer> known = new TreeSet<>();
      versions.forEach(version -> known.add(Release.of(version).version()));
      for (int unknown : acknowledged(story).stream().filter(v -> !known.contains(v)).toList()) {
        extra++;
        tell("extra", story, unknown);
      }
      send(versions);
    }

    void send(List<Change> versions) {
      String story = versions.getFirst().edition().storyId();
      for (int due : planned(story, versions)) {
        missing++;
        tell("missing", story, due);
      }
    }

    private List<Integer> acknowledged(String story) {
      return transactions.call(() ->
          ledger.line(story, destination).stream()
              .filter(row -> row.state() instanceof State.Acknowledged)
              .map(Delivery::version)
              .toList());
    }

    /** The same steps, whether they are kept or taken back. */
    private List<Integer> planned(String story, List<Change> versions) {
      try {
        return transactions.call(() -> {
          List<Integer> before = due(story);
          versions.forEach(version -> planner.take(Release.of(version), place));
          // Who was told nothing of it until now would never hear of a retraction since the log
          // was read: nobody plans one for a partner that has no row.
          catalogue
              .story(story)
              .filter(Change.Retracted.class::isInstance)
              .ifPresent(now -> planner.take(Release.of(now), place));
          List<Integer> more =
              due(story).stream().filter(version -> !before.contains(version)).toList();
          if (!sends) {
            throw new Rehearsed(more);
          }
          return more;
        });
      } catch (Rehearsed only) {
        return only.versions;
      }
    }

    private List<Integer> due(String story) {
      return ledger.line(story, destination).stream()
          .filter(row -> row.state() instanceof State.Due)
          .map(Delivery::version)
          .sorted()
          .toList();
    }

    private void tell(String what, String story, int version) {
      if (lines.size() < LINES) {
        lines.add(new Line(what, story, version, "its delivery"));
      }
    }

    Difference difference(Doubts doubts) {
      return new Difference(missing, extra, 0, doubts.contradicted(), doubts.textless(), lines);
    }
  }
}
