package org.dragoman.publish.front;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A shelf without a database. */
public final class FrontShelfInMemory implements FrontShelf {
  private final List<KeptFront> fronts = new ArrayList<>();

  /** What somebody else does just before something is kept. */
  Runnable meanwhile = () -> {};

  @Override
  public Optional<KeptFront> newest(String language) {
    return of(language).findFirst();
  }

  @Override
  public Optional<KeptFront> at(String language, int revision) {
    return of(language).filter(kept -> kept.revision() == revision).findFirst();
  }

  @Override
  public List<KeptFront> history(String language, int before, int limit) {
    return of(language).filter(kept -> kept.revision() < before).limit(limit).toList();
  }

  @Override
  public boolean keep(KeptFront front) {
    Runnable once = meanwhile;
    meanwhile = () -> {};
    once.run();
    return at(front.language(), front.revision()).isEmpty() && fronts.add(front);
  }

  private Stream<KeptFront> of(String language) {
    return fronts.reversed().stream().filter(kept -> kept.language().equals(language));
  }
}
