package org.dragoman.publish.delivery;

import java.time.InstantSource;
import java.util.List;
import org.dragoman.outbox.Transactions;

/** Enters what came out into the ledger. */
public final class Planner {
  private final Ledger ledger;
  private final Destinations destinations;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Failpoints failpoints;

  public Planner(
      Ledger ledger,
      Destinations destinations,
      Transactions transactions,
      InstantSource clock,
      Failpoints failpoints) {
    this.ledger = ledger;
    this.destinations = destinations;
    this.transactions = transactions;
    this.clock = clock;
    this.failpoints = failpoints;
  }

  /** For all destinations; the same one again changes nothing. */
  public void take(Release release) {
    transactions.run(() -> plan(release, destinations.all()));
  }

  /**
   * For one destination, whatever is older than it: a backfill. Its filter counts; of a story it
   * has a newer version of, nothing is sent.
   *
   * @return whether something is to be sent that was not
   */
  public boolean take(Release release, Place place) {
    Place always = new Place(place.destination(), release.at(), place.closedAt(), place.revision());
    return transactions.call(() -> plan(release, List.of(always)));
  }

  private boolean plan(Release release, List<Place> places) {
    failpoints.reached(Step.TAKEN);
    List<Delivery> rows = ledger.lock(release.storyId());
    boolean due = false;
    for (Place place : places) {
      due |= plan(release, place, rows);
    }
    failpoints.reached(Step.PLANNED);
    return due;
  }

  private boolean plan(Release release, Place place, List<Delivery> rows) {
    List<Delivery> line =
        rows.stream().filter(row -> row.destination().equals(place.id())).toList();
    Plan plan = Plan.of(release, place, line, clock.instant());
    plan.overtaken()
        .forEach(row ->
            ledger.settle(row.id(), new State.Overtaken(clock.instant(), release.version())));
    State state = plan.state();
    if (state != null) {
      ledger.plan(release, title(release, line), place.id(), state);
    }
    return state instanceof State.Due;
  }

  private static String title(Release release, List<Delivery> line) {
    return switch (release) {
      case Release.Text text -> text.title();
      case Release.Retraction _ -> Plan.newest(line).map(Delivery::title).orElse("");
    };
  }
}
