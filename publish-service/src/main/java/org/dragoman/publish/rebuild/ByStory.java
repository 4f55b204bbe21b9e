package org.dragoman.publish.rebuild;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.dragoman.publish.story.Catalogue.Change;
import org.dragoman.publish.story.Shadow;

/** The versions of a story together, in their order. */
final class ByStory {
  private final Consumer<List<Change>> taker;
  private final List<Change> story = new ArrayList<>();

  ByStory(Consumer<List<Change>> taker) {
    this.taker = taker;
  }

  void all(Shadow shadow) {
    shadow.each(this::take);
    end();
  }

  /** Those, and no others. */
  void of(Collection<String> stories, Shadow shadow) {
    shadow.each(stories, this::take);
    end();
  }

  private void take(Change version) {
    if (!story.isEmpty()
        && !story.getFirst().edition().storyId().equals(version.edition().storyId())) {
      end();
    }
    story.add(version);
  }

  private void end() {
    if (!story.isEmpty()) {
      taker.accept(List.copyOf(story));
      story.clear();
    }
  }
}
