package org.dragoman.publish.suggestion;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was told. */
public final class Notebook implements SuggestionWatch {
  public final List<String> told = new CopyOnWriteArrayList<>();

  @Override
  public void asked(String part, String outcome, Duration took) {
    told.add(part + " " + outcome);
  }

  @Override
  public void resting(String part, String why) {
    told.add(part + " rests: " + why);
  }

  @Override
  public void well(String part) {
    told.add(part + " is well");
  }
}
