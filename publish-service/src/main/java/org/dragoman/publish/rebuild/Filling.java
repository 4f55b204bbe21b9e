package org.dragoman.publish.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.rebuild.PublishedLog.Entry;
import org.dragoman.publish.rebuild.PublishedLog.Reading;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Retraction;
import org.dragoman.publish.story.Shadow;

/** Reads the log into the shadow, some records at a time. */
final class Filling {
  private static final int FAULTS = 50;

  private final Reading reading;
  private final Shadow shadow;
  private final Transactions transactions;
  private final ObjLongConsumer<Filling> progress;
  private final List<String> faults = new ArrayList<>();
  private long records;
  private long unusable;

  /**
   * @param progress told after each step how many records there are
   */
  Filling(
      Reading reading,
      Shadow shadow,
      Transactions transactions,
      ObjLongConsumer<Filling> progress) {
    this.reading = reading;
    this.shadow = shadow;
    this.transactions = transactions;
    this.progress = progress;
  }

  /** To the end as it is known. */
  void read() {
    progress.accept(this, reading.total());
    List<Entry> entries = reading.next();
    while (!entries.isEmpty()) {
      take(entries);
      progress.accept(this, reading.total());
      entries = reading.next();
    }
  }

  /** To the end as it is now. */
  void readOn() {
    reading.goOn();
    read();
  }

  /** Says that whoever works on what was read still does; throws if it was given up. */
  void heard() {
    progress.accept(this, reading.total());
  }

  boolean complete() {
    return reading.complete();
  }

  long records() {
    return records;
  }

  long unusable() {
    return unusable;
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  private void take(List<Entry> entries) {
    List<Edition> editions = new ArrayList<>();
    List<Retraction> retractions = new ArrayList<>();
    for (Entry entry : entries) {
      switch (Fact.of(entry.content())) {
        case Fact.CameOut(var edition) -> editions.add(edition);
        case Fact.TakenBack(var retraction) -> retractions.add(retraction);
        case Fact.Unusable(var reason) -> tell(entry.place(), reason);
      }
    }
    transactions.run(() -> shadow.take(editions, retractions));
    records += entries.size();
  }

  private void tell(String place, String reason) {
    unusable++;
    if (faults.size() < FAULTS) {
      faults.add(place + ": " + reason);
    }
  }
}
