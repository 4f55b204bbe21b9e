package org.dragoman.bench.translate;

import org.dragoman.translate.translation.Coverage;
import org.dragoman.translate.translation.Journal;
import org.dragoman.translate.translation.Known.Arrival;

/** Counts nothing. */
final class NoJournal implements Journal {

  @Override
  public void arrived(Arrival arrival) {}

  @Override
  public void withdrawn(Arrival arrival) {}

  @Override
  public void sent(Coverage coverage) {}

  @Override
  public void dropped() {}

  @Override
  public void refused() {}

  @Override
  public void deferred() {}

  @Override
  public void failed() {}

  @Override
  public void asked(String engine, String outcome) {}

  @Override
  public void terms(String engine, int kept, int missed) {}
}
