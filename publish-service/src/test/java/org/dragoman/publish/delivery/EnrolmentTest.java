package org.dragoman.publish.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.channel.Answer;
import org.dragoman.publish.channel.Channel;
import org.dragoman.publish.channel.Consignment;
import org.dragoman.publish.channel.Destination;
import org.dragoman.publish.channel.Destination.Filter;
import org.dragoman.publish.channel.Destination.Policy;
import org.dragoman.publish.channel.Payload;
import org.dragoman.publish.delivery.Enrolment.Enrolled;
import org.junit.jupiter.api.Test;

class EnrolmentTest {
  private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");

  private final Kept kept = new Kept();
  private final Enrolment enrolment =
      new Enrolment(
          kept,
          Map.of("letter", new Letters(), "pigeon", new Letters()),
          new Straight(),
          InstantSource.fixed(NOW));

  @Test
  void whoever_changes_what_somebody_else_changed_meanwhile_is_told_and_changes_nothing() {
    enrolment.add(to("harbour", "quay"));
    enrolment.change(to("harbour", "mole"), 1);

    Enrolled late = enrolment.change(to("harbour", "pier"), 1);

    assertThat(late).isEqualTo(new Enrolled.Changed(kept.find("harbour").orElseThrow()));
    assertThat(place("harbour").destination().settings()).containsEntry("at", "mole");
    assertThat(place("harbour").revision()).isEqualTo(2);
    assertThat(enrolment.change(to("harbour", "pier"), 2)).isInstanceOf(Enrolled.Done.class);
  }

  @Test
  void a_pause_is_a_change_that_nobody_overwrites_unseen() {
    enrolment.add(to("harbour", "quay"));
    enrolment.pause("harbour", true, null);

    assertThat(enrolment.change(to("harbour", "mole"), 1)).isInstanceOf(Enrolled.Changed.class);

    assertThat(place("harbour").destination().paused()).isTrue();
    assertThat(enrolment.pause("harbour", false, 1)).isInstanceOf(Enrolled.Changed.class);
    assertThat(enrolment.close("harbour", 1)).isInstanceOf(Enrolled.Changed.class);
    assertThat(enrolment.close("harbour", 2)).isInstanceOf(Enrolled.Done.class);
  }

  @Test
  void to_pause_what_is_paused_changes_nothing() {
    enrolment.add(to("harbour", "quay"));
    enrolment.pause("harbour", true, null);
    enrolment.pause("harbour", true, null);
    assertThat(place("harbour").revision()).isEqualTo(2);
  }

  @Test
  void what_is_closed_or_was_never_there_is_not_changed() {
    enrolment.add(to("harbour", "quay"));
    enrolment.close("harbour", null);
    assertThat(enrolment.change(to("harbour", "mole"), 2))
        .isEqualTo(new Enrolled.Unknown("harbour"));
    assertThat(enrolment.pause("harbour", true, null)).isEqualTo(new Enrolled.Unknown("harbour"));
    assertThat(enrolment.close("nobody", null)).isEqualTo(new Enrolled.Unknown("nobody"));
  }

  @Test
  void no_two_of_a_channel_meet_and_each_place_is_somebodys_until_it_is_closed() {
    enrolment.add(to("first", "quay"));
    enrolment.add(to("second", "mole"));

    Enrolled met = new Enrolled.Faulty(List.of("first is there."));
    assertThat(enrolment.add(to("third", "quay"))).isEqualTo(met);
    assertThat(enrolment.change(to("second", "quay"), 1)).isEqualTo(met);
    assertThat(enrolment.change(to("first", "quay"), 1)).isInstanceOf(Enrolled.Done.class);
    assertThat(enrolment.add(destination("fourth", "pigeon", "quay")))
        .isInstanceOf(Enrolled.Done.class);

    enrolment.pause("first", true, null);
    assertThat(enrolment.add(to("third", "quay"))).isEqualTo(met);
    enrolment.close("first", null);
    assertThat(enrolment.add(to("third", "quay"))).isInstanceOf(Enrolled.Done.class);
  }

  @Test
  void whatever_is_judged_is_judged_while_nobody_else_can_change_it() {
    enrolment.add(to("harbour", "quay"));
    enrolment.change(to("harbour", "mole"), 1);
    enrolment.pause("harbour", true, null);
    enrolment.close("harbour", null);
    assertThat(kept.free).isEmpty();
  }

  private Place place(String id) {
    return kept.find(id).orElseThrow();
  }

  private static Destination to(String id, String at) {
    return destination(id, "letter", at);
  }

  private static Destination destination(String id, String channel, String at) {
    return new Destination(
        id, id, channel, Filter.ALL, Policy.EVERY, Map.of("at", at), List.of(), false);
  }

  /** Two at one place meet. */
  private static final class Letters implements Channel {
    @Override
    public String name() {
      return "letter";
    }

    @Override
    public List<String> faults(Destination destination) {
      return List.of();
    }

    @Override
    public Optional<String> clash(Destination destination, Destination other) {
      return destination.settings().equals(other.settings())
          ? Optional.of(other.id() + " is there.")
          : Optional.empty();
    }

    @Override
    public Payload write(Consignment consignment) {
      throw new AssertionError("nothing is sent");
    }

    @Override
    public Answer send(Consignment consignment, Payload payload) {
      throw new AssertionError("nothing is sent");
    }
  }

  /** Destinations in memory, and what was done with them while others could have, too. */
  private static final class Kept implements Destinations {
    private final Map<String, Place> places = new TreeMap<>();
    private final List<String> free = new ArrayList<>();
    private boolean held;

    @Override
    public List<Place> all() {
      return List.copyOf(places.values());
    }

    @Override
    public Optional<Place> find(String id) {
      return Optional.ofNullable(places.get(id));
    }

    @Override
    public void hold() {
      held = true;
    }

    @Override
    public boolean add(Destination destination, Instant at) {
      note("add");
      return places.putIfAbsent(destination.id(), new Place(destination, at, null, 1)) == null;
    }

    @Override
    public void change(Destination destination) {
      note("change");
      places.computeIfPresent(
          destination.id(),
          (_, it) -> new Place(destination, it.since(), it.closedAt(), it.revision() + 1));
    }

    @Override
    public void close(String id, Instant at) {
      note("close");
      places.computeIfPresent(
          id, (_, it) -> new Place(it.destination(), it.since(), at, it.revision() + 1));
    }

    private void note(String deed) {
      if (!held) {
        free.add(deed);
      }
      held = false;
    }
  }

  private static final class Straight implements Transactions {
    @Override
    public <T> T call(Supplier<T> work) {
      return work.get();
    }
  }
}
