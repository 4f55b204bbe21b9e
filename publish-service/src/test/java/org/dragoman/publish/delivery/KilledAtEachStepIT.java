package org.dragoman.publish.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.channel.Answer;
import org.dragoman.publish.channel.Destination;
import org.dragoman.publish.channel.Destination.Filter;
import org.dragoman.publish.channel.Destination.Policy;
import org.dragoman.publish.delivery.DeliveryLog.Asked;
import org.dragoman.publish.delivery.DeliveryLog.Entry;
import org.dragoman.publish.story.Catalogue;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A worker dies at a step, and another one takes over: for every step, of publishing, correcting
 * and retracting.
 */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledAtEachStepIT {
  private static final String WITNESS = "witness-of-kills";
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(1));

  @Inject Ledger ledger;
  @Inject DeliveryLog log;
  @Inject Destinations destinations;
  @Inject Catalogue catalogue;
  @Inject Transactions transactions;
  @Inject EventCodec codec;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  private final RecordingChannel channel = new RecordingChannel();
  private final List<List<Release>> lives = new ArrayList<>();
  private Instant now = Instant.parse("2026-05-02T08:00:00Z");

  @BeforeAll
  void witness() {
    transactions.run(() -> destinations.add(destination(WITNESS, Policy.EVERY, false), now));
  }

  /** The same ones for all trials: each has a destination of its own. */
  private List<Release> life(int number) {
    while (lives.size() < number) {
      lives.add(lifeOfOne());
    }
    return lives.get(number - 1);
  }

  /**
   * Published, corrected, retracted; the service itself has seen to all of it, so that it plans
   * nothing more.
   */
  private List<Release> lifeOfOne() {
    String story = PublishedStory.drafted(broker, codec);
    PublishedStory.move(story, "publish", "{}");
    awaitWitness(story, 1);
    PublishedStory.move(story, "correct", "{\"note\": \"The hour was wrong.\"}");
    awaitWitness(story, 2);
    PublishedStory.move(story, "retract", "{\"reason\": \"It was invented.\"}");
    awaitWitness(story, 3);
    return List.of(
        PublishedStory.text(story, 1),
        PublishedStory.text(story, 2),
        new Release.Retraction(story, 3, now, "It was invented."));
  }

  private void awaitWitness(String story, int version) {
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() ->
            assertThat(transactions.call(() -> ledger.line(story, WITNESS)))
                .anyMatch(
                    row -> row.version() == version && row.state() instanceof State.Acknowledged));
  }

  /** Not an exception: nothing that mends may catch it. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** One replica; it dies when it reaches a step, if it is told to. */
  private final class Worker {
    private final Planner planner;
    private final Sender sender;

    Worker(Failpoints failpoints) {
      InstantSource clock = () -> now;
      planner = new Planner(ledger, destinations, transactions, clock, failpoints);
      sender =
          new Sender(
              ledger,
              new Consignments(catalogue),
              Map.of(RecordingChannel.NAME, channel),
              transactions,
              LEASE.dividedBy(2),
              BACKOFF,
              clock,
              () -> 0.5,
              failpoints);
    }

    void work(Release release, Place place) {
      planner.take(release, place);
      send(place);
    }

    int send(Place place) {
      List<Lease> leases = sender.lease(place.id(), 4, LEASE);
      leases.forEach(lease -> sender.send(lease, place.destination()));
      return leases.size();
    }
  }

  private static Failpoints dyingAt(Step step) {
    return reached -> {
      if (reached == step) {
        throw new Killed();
      }
    };
  }

  @Test
  void every_destination_has_every_version_in_order_and_each_once_by_its_id() {
    List<Release> releases = life(1);
    for (Step step : Step.values()) {
      for (Release struck : releases) {
        Place place = place(Policy.EVERY);
        for (Release release : releases) {
          if (release == struck) {
            dies(step, release, place);
            now = now.plus(LEASE);
          }
          new Worker(Failpoints.NONE).work(release, place);
        }
        String where = step + " of version " + struck.version();
        assertThat(once(place)).as(where).containsExactly(1, 2, 3);
        assertThat(states(releases.getFirst().storyId(), place))
            .as(where)
            .hasSize(3)
            .allMatch(State.Acknowledged.class::isInstance);
        boolean again = step == Step.ANSWERED || step == Step.SETTLING;
        assertThat(channel.at(place.id())).as(where).hasSize(again ? 4 : 3);
      }
    }
  }

  private void dies(Step step, Release release, Place place) {
    // What has a transaction open wraps whatever ends it.
    assertThatThrownBy(() -> new Worker(dyingAt(step)).work(release, place))
        .as("dies at " + step)
        .satisfiesAnyOf(
            direct -> assertThat(direct).isInstanceOf(Killed.class),
            wrapped -> assertThat(wrapped).hasCauseInstanceOf(Killed.class));
  }

  /** What a receiver keeps that leaves out what it had by its id; the same id is the same text. */
  private List<Integer> once(Place place) {
    Map<String, RecordingChannel.Received> kept = new LinkedHashMap<>();
    for (RecordingChannel.Received one : channel.at(place.id())) {
      RecordingChannel.Received before = kept.putIfAbsent(one.id(), one);
      assertThat(before == null || before.equals(one)).isTrue();
    }
    return kept.values().stream().map(RecordingChannel.Received::version).toList();
  }

  private List<State> states(String story, Place place) {
    return transactions.call(() -> ledger.line(story, place.id())).stream()
        .map(Delivery::state)
        .toList();
  }

  @Test
  void while_a_lease_lasts_nobody_else_sends_it_nor_what_comes_after_it() {
    List<Release> releases = life(1);
    Place place = place(Policy.EVERY);
    dies(Step.BEGUN, releases.getFirst(), place);
    new Worker(Failpoints.NONE).work(releases.get(1), place);

    assertThat(channel.at(place.id())).isEmpty();
    now = now.plus(LEASE);
    Worker heir = new Worker(Failpoints.NONE);
    assertThat(heir.send(place)).isOne();
    assertThat(heir.send(place)).isOne();
    assertThat(channel.versions(place.id())).containsExactly(1, 2);
  }

  @Test
  void who_lost_its_lease_changes_nothing_that_was_settled_since() {
    List<Release> releases = life(1);
    Place place = place(Policy.EVERY);
    Worker slow = new Worker(Failpoints.NONE);
    Worker heir = new Worker(Failpoints.NONE);
    channel.answers(
        place.id(),
        consignment -> {
          channel.answers(place.id(), RecordingChannel::taken);
          now = now.plus(LEASE);
          heir.send(place);
          return new Answer.Refused("Too late to be heard");
        });

    slow.work(releases.getFirst(), place);

    assertThat(channel.versions(place.id())).containsExactly(1, 1);
    String story = releases.getFirst().storyId();
    assertThat(states(story, place)).allMatch(State.Acknowledged.class::isInstance);
    Asked asked = new Asked(story, place.id(), null, false, null);
    Entry row = transactions.call(() -> log.find(asked, 9)).getFirst();
    assertThat(row.said()).isEqualTo("200 OK");
    assertThat(
            transactions.call(() -> log.attempts(List.of(row.delivery().id()), null, 9)).values())
        .singleElement()
        .asInstanceOf(LIST)
        .extracting("answer")
        .containsExactly("acknowledged", "refused");
  }

  @Test
  void what_is_left_of_a_lease_must_be_enough_for_a_try() {
    List<Release> releases = life(1);
    Place place = place(Policy.EVERY);
    Worker asleep =
        new Worker(reached -> {
          if (reached == Step.WRITTEN) {
            now = now.plusSeconds(90);
          }
        });
    asleep.work(releases.getFirst(), place);
    assertThat(channel.at(place.id())).isEmpty();
  }

  @Test
  void a_version_that_waits_holds_up_the_next_one_of_its_story_and_no_other_story() {
    List<Release> first = life(1);
    List<Release> second = life(2);
    Place place = place(Policy.EVERY);
    channel.answers(
        place.id(),
        consignment ->
            consignment.storyId().equals(first.getFirst().storyId())
                ? new Answer.Postponed("503", null)
                : RecordingChannel.taken(consignment));
    Worker worker = new Worker(Failpoints.NONE);
    worker.work(first.getFirst(), place);
    worker.work(first.get(1), place);
    worker.work(second.getFirst(), place);
    worker.work(second.get(1), place);
    assertThat(channel.versions(place.id())).containsExactly(1, 1, 2);

    channel.answers(place.id(), RecordingChannel::taken);
    now = now.plus(Duration.ofHours(2));
    assertThat(worker.send(place)).isOne();
    assertThat(worker.send(place)).isOne();
    assertThat(channel.versions(place.id())).containsExactly(1, 1, 2, 1, 2);
    assertThat(channel.at(place.id()).getLast().reference())
        .isEqualTo("post of " + first.getFirst().storyId());
  }

  @Test
  void who_asks_to_be_left_alone_gets_nothing_of_any_story_from_any_replica_until_then() {
    Place place = place(Policy.EVERY);
    Worker one = new Worker(Failpoints.NONE);
    Worker other = new Worker(Failpoints.NONE);
    List<Release> known = life(3);
    one.work(known.getFirst(), place);
    channel.answers(place.id(), _ -> new Answer.Postponed("429", Duration.ofMinutes(10)));
    one.planner.take(life(1).getFirst(), place);
    one.planner.take(life(2).getFirst(), place);
    // Both are leased before the first answer is there, and the second is not begun any more.
    assertThat(one.send(place)).isEqualTo(2);
    assertThat(channel.at(place.id())).hasSize(2);
    one.planner.take(known.get(1), place);
    one.planner.take(known.get(2), place);

    now = now.plus(Duration.ofMinutes(9));
    assertThat(one.send(place)).isZero();
    assertThat(other.send(place)).isZero();
    assertThat(transactions.call(() -> ledger.next(place.id())))
        .contains(now.plus(Duration.ofMinutes(1)));

    channel.answers(place.id(), RecordingChannel::taken);
    now = now.plus(Duration.ofMinutes(2));
    assertThat(other.send(place)).isEqualTo(3);
    assertThat(channel.versions(place.id())).containsExactlyInAnyOrder(1, 1, 3, 1, 1);
  }

  @Test
  void a_person_ends_the_rest_of_a_destination() {
    List<Release> releases = life(1);
    Place place = place(Policy.EVERY);
    channel.answers(place.id(), _ -> new Answer.Postponed("503", Duration.ofHours(5)));
    Worker worker = new Worker(Failpoints.NONE);
    worker.work(releases.getFirst(), place);
    channel.answers(place.id(), RecordingChannel::taken);
    Retrying retrying = new Retrying(ledger, log, destinations, transactions, () -> now);
    assertThat(worker.send(place)).isZero();

    assertThat(retrying.retryAll(place.id())).isOne();
    assertThat(worker.send(place)).isOne();
    assertThat(channel.versions(place.id())).containsExactly(1, 1);
  }

  @Test
  void a_version_that_is_missing_is_looked_for_ever_more_rarely_and_then_waits_for_a_person() {
    String story = "lost-" + UUID.randomUUID();
    Place place = place(Policy.EVERY);
    Worker worker = new Worker(Failpoints.NONE);
    worker.planner.take(PublishedStory.text(story, 1), place);
    List<Duration> pauses = new ArrayList<>();
    for (Instant due = now; due != null; due = due(story, place)) {
      pauses.add(Duration.between(now, due));
      now = due;
      assertThat(worker.send(place)).isOne();
    }

    assertThat(pauses).hasSize(Sender.MOST_MISSES).isSorted().endsWith(Duration.ofSeconds(30));
    Asked asked = new Asked(story, place.id(), "parked", false, null);
    Entry row = transactions.call(() -> log.find(asked, 9)).getFirst();
    assertThat(row.said()).contains("./dragoman rebuild");
    assertThat(row.delivery().tries()).isZero();
    long id = row.delivery().id();
    List<DeliveryLog.Attempt> last = attempts(id, null);
    assertThat(last).hasSize(4).first().extracting("answer").isEqualTo("refused");
    assertThat(attempts(id, last.getLast().id()))
        .hasSize(4)
        .allMatch(one -> one.id() < last.getLast().id());

    // Once it was looked for at a person's word, it waits for them again.
    Retrying retrying = new Retrying(ledger, log, destinations, transactions, () -> now);
    assertThat(retrying.retry(id)).isInstanceOf(Retrying.Retried.Done.class);
    assertThat(worker.send(place)).isOne();
    assertThat(states(story, place)).allMatch(State.Parked.class::isInstance);
  }

  private @Nullable Instant due(String story, Place place) {
    return states(story, place).getFirst() instanceof State.Due(Instant from) ? from : null;
  }

  private List<DeliveryLog.Attempt> attempts(long id, @Nullable Long before) {
    return transactions
        .call(() -> log.attempts(List.of(id), before, 4))
        .getOrDefault(id, List.of());
  }

  @Test
  void nothing_is_sent_any_more_of_a_story_that_was_taken_back_between_two_tries() {
    List<Release> releases = life(1);
    Place place = place(Policy.EVERY);
    channel.answers(place.id(), _ -> new Answer.Postponed("No answer in time", null));
    Worker worker = new Worker(Failpoints.NONE);
    worker.work(releases.getFirst(), place);
    channel.answers(place.id(), RecordingChannel::taken);
    worker.planner.take(releases.get(1), place);
    worker.work(releases.get(2), place);

    assertThat(channel.versions(place.id())).containsExactly(1, 3);
    assertThat(states(releases.getFirst().storyId(), place))
        .satisfiesExactlyInAnyOrder(
            one -> assertThat(one).isInstanceOf(State.Overtaken.class),
            two -> assertThat(two).isInstanceOf(State.Overtaken.class),
            three -> assertThat(three).isInstanceOf(State.Acknowledged.class));
  }

  /** Paused, so that the service's own lanes leave it alone. */
  private Place place(Policy policy) {
    String id = "killed-" + UUID.randomUUID().toString().substring(0, 8);
    // So late that what the service plans by itself is nothing for it.
    Instant since = Instant.parse("2999-01-01T00:00:00Z");
    transactions.run(() -> destinations.add(destination(id, policy, true), since));
    return transactions.call(() -> destinations.find(id)).orElseThrow();
  }

  private static Destination destination(String id, Policy policy, boolean paused) {
    return new Destination(
        id, "A partner", RecordingChannel.NAME, Filter.ALL, policy, Map.of(), List.of(), paused);
  }
}
