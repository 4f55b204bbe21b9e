package org.dragoman.translate.translation;

import java.util.List;
import org.dragoman.contracts.translation.Segment;

/** How far memory and engines got with an article, this time. */
public sealed interface Attempt {

  List<Segment> segments();

  /** Trying again now would change nothing. */
  record Complete(List<Segment> segments) implements Attempt {
    public Complete {
      segments = List.copyOf(segments);
    }
  }

  /**
   * Sentences are left that an engine could have translated, were it up.
   *
   * @param segments with those sentences untranslated, or in words from before that say so
   * @param reason which engine, and what is wrong with it
   * @param engines names of those that are down, in the order they were asked; empty if none is,
   *     and only their calls for this article failed: no return of theirs will end the wait
   */
  record Waiting(List<Segment> segments, String reason, List<String> engines) implements Attempt {
    public Waiting {
      segments = List.copyOf(segments);
      engines = List.copyOf(engines);
    }
  }
}
