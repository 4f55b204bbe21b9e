package org.dragoman.publish.delivery;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.channel.Channel;
import org.dragoman.publish.channel.Destination;
import org.dragoman.publish.delivery.Enrolment.Enrolled.Settled;
import org.jspecify.annotations.Nullable;

/** Who stories are brought to is settled here, by one at a time. */
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
    /** What can come of it with one that was there before, whatever is wanted of it. */
    sealed interface Settled extends Enrolled {}

    record Done(Place place) implements Settled {}

    /** Not there, or closed. */
    record Unknown(String id) implements Settled {}

    /** An id is never given twice, though the first who had it be closed. */
    record Taken(String id) implements Enrolled {}

    /**
     * Somebody else changed it since it was read; theirs stands.
     *
     * @param now as it stands
     */
    record Changed(Place now) implements Settled {}

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
    return transactions.call(() -> {
      destinations.hold();
      Enrolled refused = refusal(destination);
      if (refused != null) {
        return refused;
      }
      return destinations.add(destination, clock.instant())
          ? done(destination.id())
          : new Enrolled.Taken(destination.id());
    });
  }

  /**
   * What it asks for from now on; what it was given stays.
   *
   * @param seen revision that was changed
   */
  public Enrolled change(Destination destination, int seen) {
    return transactions.call(() -> {
      destinations.hold();
      Enrolled refused = refusal(destination);
      return refused == null
          ? open(destination.id(), seen, _ -> destinations.change(destination))
          : refused;
    });
  }

  /**
   * Nothing is brought there any more; what was, stays in the ledger.
   *
   * @param seen revision it was decided upon; null for whatever stands
   */
  public Settled close(String id, @Nullable Integer seen) {
    return open(id, seen, _ -> destinations.close(id, clock.instant()));
  }

  /**
   * What comes out meanwhile is kept for it.
   *
   * @param seen revision it was decided upon; null for whatever stands
   */
  public Settled pause(String id, boolean paused, @Nullable Integer seen) {
    return open(
        id,
        seen,
        place -> {
          if (place.destination().paused() != paused) {
            destinations.change(place.destination().pausing(paused));
          }
        });
  }

  /** Does something to one that stands open as it was seen, while nobody else can change it. */
  private Settled open(String id, @Nullable Integer seen, Consumer<Place> deed) {
    return transactions.call(() -> {
      destinations.hold();
      Place now = destinations.find(id).filter(place -> !place.closed()).orElse(null);
      if (now == null) {
        return new Enrolled.Unknown(id);
      }
      if (seen != null && seen != now.revision()) {
        return new Enrolled.Changed(now);
      }
      deed.accept(now);
      return done(id);
    });
  }

  private @Nullable Enrolled refusal(Destination destination) {
    Channel channel = channels.get(destination.channel());
    if (channel == null) {
      return new Enrolled.NoChannel(
          destination.channel(), List.copyOf(new TreeSet<>(channels.keySet())));
    }
    List<String> faults = channel.faults(destination);
    List<String> wrong = faults.isEmpty() ? clashes(channel, destination) : faults;
    return wrong.isEmpty() ? null : new Enrolled.Faulty(wrong);
  }

  /** What is closed is in nobody's way: its successor may have its place. */
  private List<String> clashes(Channel channel, Destination destination) {
    return destinations.all().stream()
        .filter(place -> !place.closed() && !place.id().equals(destination.id()))
        .map(Place::destination)
        .filter(other -> other.channel().equals(destination.channel()))
        .flatMap(other -> channel.clash(destination, other).stream())
        .toList();
  }

  private Settled done(String id) {
    return new Enrolled.Done(destinations.find(id).orElseThrow());
  }
}
