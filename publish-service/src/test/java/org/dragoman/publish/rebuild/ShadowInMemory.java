package org.dragoman.publish.rebuild;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dragoman.publish.story.Catalogue.Change;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Retraction;
import org.dragoman.publish.story.Shadow;

/** What was read, in memory; it knows nothing of what readers have. */
class ShadowInMemory implements Shadow {
  final List<Edition> editions = new ArrayList<>();
  final List<Retraction> retractions = new ArrayList<>();
  final List<Change> all = new ArrayList<>();

  @Override
  public void clear() {
    editions.clear();
    retractions.clear();
  }

  @Override
  public void take(List<Edition> more, List<Retraction> takenBack) {
    editions.addAll(more);
    retractions.addAll(takenBack);
  }

  @Override
  public void holdReaders() {}

  @Override
  public void addYoung(Instant since) {}

  @Override
  public Optional<String> addOlder(String after) {
    return Optional.empty();
  }

  @Override
  public Doubts doubts() {
    return new Doubts(0, 0);
  }

  @Override
  public Difference compare(boolean whole, int most) {
    return new Difference(0, 0, 0, 0, 0, List.of());
  }

  @Override
  public int show(boolean remove) {
    throw new AssertionError("nothing is shown");
  }

  @Override
  public void each(Consumer<Change> taker) {
    all.forEach(taker);
  }

  @Override
  public void each(Collection<String> stories, Consumer<Change> taker) {
    all.stream().filter(one -> stories.contains(one.edition().storyId())).forEach(taker);
  }
}
