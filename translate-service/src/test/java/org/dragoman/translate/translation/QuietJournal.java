package org.dragoman.translate.translation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dragoman.translate.translation.Known.Arrival;

/** Remembers what happened. */
final class QuietJournal implements Journal {

  final List<String> entries = new CopyOnWriteArrayList<>();

  @Override
  public void arrived(Arrival arrival) {
    entries.add("arrived " + arrival);
  }

  @Override
  public void withdrawn(Arrival arrival) {
    entries.add("withdrawn " + arrival);
  }

  @Override
  public void sent(Coverage coverage) {
    entries.add("sent");
  }

  @Override
  public void dropped() {
    entries.add("dropped");
  }

  @Override
  public void refused() {
    entries.add("refused");
  }

  @Override
  public void deferred() {
    entries.add("deferred");
  }

  @Override
  public void failed() {
    entries.add("failed");
  }

  @Override
  public void asked(String engine, String outcome) {
    entries.add(engine + " " + outcome);
  }

  @Override
  public void terms(String engine, int kept, int missed) {
    entries.add("%s terms kept %d missed %d".formatted(engine, kept, missed));
  }
}
