package org.dragoman.publish.rebuild;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.rebuild.PublishedLog.Entry;
import org.dragoman.publish.rebuild.PublishedLog.Reading;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Retraction;
import org.dragoman.publish.story.Shadow;

/** Reads the log into the shadow, some records at a time. */
final class Filling {
  private static final int FAULTS = 50;
  private static final int HEARD_EVERY = 10;

  private final Reading reading;
  private final OnTheWay onTheWay;
  private final Shadow shadow;
  private final Transactions transactions;
  private final Consumer<Filling> progress;
  private final List<String> faults = new ArrayList<>();
  private long records;
  private long unusable;
  private long carried;

  /**
   * @param progress told in the transaction of each step; throws if the rebuild was given up, so
   *     that nothing of it is written any more
   */
  Filling(
      Reading reading,
      OnTheWay onTheWay,
      Shadow shadow,
      Transactions transactions,
      Consumer<Filling> progress) {
    this.reading = reading;
    this.onTheWay = onTheWay;
    this.shadow = shadow;
    this.transactions = transactions;
    this.progress = progress;
  }

  /** To the end as it is known. */
  void read() {
    transactions.run(() -> {
      heard();
      shadow.clear();
    });
    // A whole log tells of too many stories to keep their ids.
    readToEnd(_ -> {});
  }

  /**
   * To the end as it is now, and what is on the way there.
   *
   * @return the stories that this told of
   */
  Set<String> readOn() {
    Set<String> stories = new HashSet<>();
    // In this order: what leaves the outbox after it was looked at is in the log when that is read.
    onTheWay.each(entries -> stories.addAll(take(entries)));
    reading.goOn();
    readToEnd(stories::addAll);
    return stories;
  }

  private void readToEnd(Consumer<Set<String>> stories) {
    List<Entry> entries = reading.next();
    while (!entries.isEmpty()) {
      records += entries.size();
      stories.accept(take(entries));
      entries = reading.next();
    }
    heard();
  }

  /** What readers have of the same stories, for a log that was not read from its beginning. */
  void addOlder() {
    Optional<String> last = Optional.of("");
    while (last.isPresent()) {
      String after = last.get();
      last =
          transactions.call(() -> {
            heard();
            return shadow.addOlder(after);
          });
    }
  }

  /** Says that whoever works on what was read still does; throws if it was given up. */
  void heard() {
    progress.accept(this);
  }

  /** One story more is where it should be. */
  void carried() {
    carried++;
    if (carried % HEARD_EVERY == 0) {
      heard();
    }
  }

  boolean complete() {
    return reading.complete();
  }

  /** How many records there are, about. */
  long total() {
    return reading.total();
  }

  /** Read from the log. */
  long records() {
    return records;
  }

  long unusable() {
    return unusable;
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  /** Stories gone through, of those that were read. */
  long gone() {
    return carried;
  }

  private Set<String> take(List<Entry> entries) {
    Set<String> stories = new HashSet<>();
    List<Edition> editions = new ArrayList<>();
    List<Retraction> retractions = new ArrayList<>();
    for (Entry entry : entries) {
      switch (Fact.of(entry.content())) {
        case Fact.CameOut(var edition) -> {
          editions.add(edition);
          stories.add(edition.storyId());
        }
        case Fact.TakenBack(var retraction) -> {
          retractions.add(retraction);
          stories.add(retraction.storyId());
        }
        case Fact.Unusable(var reason) -> tell(entry.place(), reason);
      }
    }
    transactions.run(() -> {
      heard();
      shadow.take(editions, retractions);
    });
    return stories;
  }

  private void tell(String place, String reason) {
    unusable++;
    if (faults.size() < FAULTS) {
      faults.add(place + ": " + reason);
    }
  }
}
