package org.dragoman.publish.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.delivery.DeliveryLog.Entry;
import org.dragoman.publish.story.Undelivered;

/** What the ledger says that a story still owes to destinations. */
public final class Obliged implements Undelivered {
  private final DeliveryLog log;
  private final Destinations destinations;
  private final Transactions transactions;

  public Obliged(DeliveryLog log, Destinations destinations, Transactions transactions) {
    this.log = log;
    this.destinations = destinations;
    this.transactions = transactions;
  }

  @Override
  public Map<String, List<Owed>> of(Collection<String> storyIds) {
    return storyIds.isEmpty() ? Map.of() : transactions.call(() -> read(storyIds));
  }

  private Map<String, List<Owed>> read(Collection<String> storyIds) {
    List<Entry> open = log.undelivered(storyIds);
    if (open.isEmpty()) {
      return Map.of();
    }
    Map<String, String> names =
        destinations.all().stream().collect(toMap(Place::id, place -> place.destination().name()));
    return open.stream()
        .collect(
            groupingBy(
                entry -> entry.delivery().storyId(),
                mapping(
                    entry ->
                        owed(
                            entry,
                            names.getOrDefault(
                                entry.delivery().destination(), entry.delivery().destination())),
                    toList())));
  }

  private static Owed owed(Entry entry, String name) {
    Delivery row = entry.delivery();
    return new Owed(
        row.destination(),
        name,
        row.version(),
        row.retraction(),
        entry.plannedAt(),
        row.state() instanceof State.Parked,
        entry.said());
  }
}
