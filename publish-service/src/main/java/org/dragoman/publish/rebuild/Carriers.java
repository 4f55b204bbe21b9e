package org.dragoman.publish.rebuild;

import java.time.InstantSource;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.delivery.Destinations;
import org.dragoman.publish.delivery.Ledger;
import org.dragoman.publish.delivery.Planner;
import org.dragoman.publish.story.Catalogue;
import org.dragoman.publish.story.Shadow;

/** What brings the log's stories where they are wanted. */
public final class Carriers {
  private final Carrier site;
  private final Shadow shadow;
  private final Exports exports;
  private final Destinations destinations;
  private final Ledger ledger;
  private final Planner planner;
  private final Catalogue catalogue;
  private final Transactions transactions;

  /**
   * @param patient transactions that may take long
   * @param transactions the others
   */
  public Carriers(
      Shadow shadow,
      Transactions patient,
      Transactions transactions,
      Exports exports,
      Destinations destinations,
      Ledger ledger,
      Planner planner,
      Catalogue catalogue,
      Jobs jobs,
      InstantSource clock) {
    this.site = new IntoSite(shadow, new Held(patient, jobs), clock);
    this.shadow = shadow;
    this.exports = exports;
    this.destinations = destinations;
    this.ledger = ledger;
    this.planner = planner;
    this.catalogue = catalogue;
    this.transactions = transactions;
  }

  Carrier of(Target target) {
    return switch (target) {
      case Target.Site _ -> site;
      case Target.Folder(String path) -> new IntoFolder(path, exports, shadow, transactions);
      case Target.Partner(String id) ->
          new IntoPartner(id, destinations, ledger, planner, catalogue, shadow, transactions);
    };
  }
}
