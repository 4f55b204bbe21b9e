package org.dragoman.publish.delivery;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.channel.Channel;
import org.dragoman.publish.channel.Destination;

/** Who stories are brought to is settled here. */
public final class Enrolment {
  private final Destinations destinations;
  private final Map<String, Channel> channels;
  private final Transactions transactions;
  private final InstantSource clock;

  /**
   * @param channels by name
   */
  public Enrolment(
      Destinations destinations,
      Map<String, Channel> channels,
      Transactions transactions,
      InstantSource clock) {
    this.destinations = destinations;
    this.channels = Map.copyOf(channels);
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Enrolled {
    record Done(Place place) implements Enrolled {}

    /** Not there, or closed. */
    record Unknown(String id) implements Enrolled {}

    /** An id is never given twice, though the first who had it be closed. */
    record Taken(String id) implements Enrolled {}

    /**
     * @param known names of those there are
     */
    record NoChannel(String name, List<String> known) implements Enrolled {}

    /**
     * @param faults sentences that tell what to do
     */
    record Faulty(List<String> faults) implements Enrolled {}
  }

  /** Closed ones too. */
  public List<Place> all() {
    return transactions.call(destinations::all);
  }

  public Optional<Place> find(String id) {
    return transactions.call(() -> destinations.find(id));
  }

  public Enrolled add(Destination destination) {
    return checked(destination)
        .orElseGet(() ->
            transactions.call(() ->
                destinations.add(destination, clock.instant())
                    ? done(destination.id())
                    : new Enrolled.Taken(destination.id())));
  }

  /** What it asks for from now on; what it was given stays. */
  public Enrolled change(Destination destination) {
    return checked(destination)
        .orElseGet(() ->
            transactions.call(() ->
                destinations.change(destination)
                    ? done(destination.id())
                    : new Enrolled.Unknown(destination.id())));
  }

  /** Nothing is brought there any more; what was, stays in the ledger. */
  public Enrolled close(String id) {
    return transactions.call(
        () -> destinations.close(id, clock.instant()) ? done(id) : new Enrolled.Unknown(id));
  }

  /** What comes out meanwhile is kept for it. */
  public Enrolled pause(String id, boolean paused) {
    return transactions.call(() ->
        destinations
            .find(id)
            .filter(place -> destinations.change(place.destination().pausing(paused)))
            .<Enrolled>map(_ -> done(id))
            .orElseGet(() -> new Enrolled.Unknown(id)));
  }

  private Optional<Enrolled> checked(Destination destination) {
    Channel channel = channels.get(destination.channel());
    if (channel == null) {
      return Optional.of(
          new Enrolled.NoChannel(
              destination.channel(), List.copyOf(new TreeSet<>(channels.keySet()))));
    }
    List<String> faults = channel.faults(destination);
    return faults.isEmpty() ? Optional.empty() : Optional.of(new Enrolled.Faulty(faults));
  }

  private Enrolled done(String id) {
    return new Enrolled.Done(destinations.find(id).orElseThrow());
  }
}
